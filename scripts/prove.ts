import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadProof, type Proof, type ProofResult, proofNames } from './proofs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { short: { type: 'boolean', default: false }, seed: { type: 'string' } },
});

const [name] = positionals;
process.exit(name === undefined ? await list() : await prove(name, values.short, readSeed(values.seed)));

async function list(): Promise<number> {
  for (const known of proofNames()) console.log(`${known.padEnd(16)}${(await loadProof(known)).title}`);
  console.log('\nnpm run prove -- NAME [--short] [--seed N]');
  return 0;
}

async function prove(wanted: string, short: boolean, seed: number): Promise<number> {
  if (!proofNames().includes(wanted)) {
    console.error(`There is no proof "${wanted}". There are: ${proofNames().join(', ')}.`);
    return 2;
  }
  const proof = await loadProof(wanted);
  console.log(`${proof.title}${short ? ' (short form)' : ''}, seed ${seed}\n`);
  const started = performance.now();
  const result = await proof.run({ short, seed });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${result.table}\n\nSeed ${seed}, ${seconds} s: ${verdict(result)}`);
  if (!short) keep(wanted, proof, result, seed, seconds);
  return result.ok ? 0 : 1;
}

function verdict({ ok }: ProofResult): string {
  return ok ? 'every bar met.' : 'a bar was missed.';
}

/** The last full table is kept in the repository, so that a change of it is seen in review. */
function keep(wanted: string, proof: Proof, result: ProofResult, seed: number, seconds: string): void {
  const folder = join(import.meta.dirname, '..', 'docs', 'proofs');
  mkdirSync(folder, { recursive: true });
  const date = new Date().toISOString().slice(0, 10);
  const text = [
    `# ${proof.title}`,
    `\`npm run prove -- ${wanted} --seed ${seed}\`, ${date}, ${seconds} s: ${verdict(result)}`,
    result.table,
  ].join('\n\n');
  writeFileSync(join(folder, `${wanted}.md`), `${text}\n`);
}

/** A seed may be given to repeat a run; otherwise each run takes another one and says which. */
function readSeed(text: string | undefined): number {
  if (text === undefined) return Math.floor(Math.random() * 2 ** 31);
  const seed = Number(text);
  if (Number.isSafeInteger(seed)) return seed;
  console.error(`--seed must be a whole number, not "${text}".`);
  process.exit(2);
}
