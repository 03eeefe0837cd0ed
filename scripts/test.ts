import { findOrInstallBrowser } from './browsers';
import { browserKinds } from './browsers/browser-kind';
import { buildBoth } from './build';
import { loadProof, proofNames } from './proofs';
import { runTool } from './run-tool';
import { firefoxLintStep } from './steps/firefox-lint-step';
import { oneIf, type Step } from './steps/step';
import { vitestStep } from './steps/vitest-step';

/** The whole check of `npm test`: every step is run, also after one that failed. */
const steps: Step[] = [
  toolStep('types', 'tsc', ['--noEmit']),
  toolStep('lint', 'biome', ['check', '--error-on-warnings', '.']),
  vitestStep('unit tests', []),
  { name: 'build', run: () => buildBoth().then(() => oneIf(true)) },
  firefoxLintStep,
  { name: 'browsers', run: readyBrowsers },
  vitestStep('end-to-end tests', ['--config', 'vitest.e2e.config.ts']),
  ...(await shortProofs()),
];

let passed = 0;
let failed = 0;
const broken: string[] = [];
for (const step of steps) {
  console.log(`\n== ${step.name}`);
  const started = performance.now();
  const result = await step.run().catch((thrown: unknown) => {
    console.error(thrown);
    return oneIf(false);
  });
  passed += result.passed;
  failed += result.failed;
  const names = result.broken ?? [];
  broken.push(...(names.length === 0 && result.failed > 0 ? [step.name] : names));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`== ${step.name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`);
}
if (broken.length > 0) console.log(`\nWhat failed:\n${broken.map((name) => `- ${name}`).join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function toolStep(name: string, tool: string, parameters: string[]): Step {
  return { name, run: async () => oneIf((await runTool(tool, parameters)).code === 0) };
}

async function readyBrowsers() {
  for (const kind of browserKinds) {
    const { version, path } = await findOrInstallBrowser(kind);
    console.log(`${kind} ${version} (${path})`);
  }
  return oneIf(true);
}

/** A proof runs in a process of its own, as `npm run prove` runs it. */
async function shortProofs(): Promise<Step[]> {
  const proofs = await Promise.all(proofNames().map(async (name) => ({ name, proof: await loadProof(name) })));
  return proofs
    .filter(({ proof }) => proof.longOnly !== true)
    .map(({ name }) => toolStep(`proof: ${name}`, 'tsx', ['scripts/prove.ts', name, '--short']));
}
