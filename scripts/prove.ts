import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadProof, type Proof, type ProofOptions, type ProofResult, proofNames } from './proofs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    short: { type: 'boolean', default: false },
    seed: { type: 'string' },
    minutes: { type: 'string' },
  },
});

const [name] = positionals;
const minutes = Number(values.minutes) || undefined;
const options = { short: values.short, seed: readSeed(values.seed), ...(minutes !== undefined && { minutes }) };
process.exit(name === undefined ? await list() : await prove(name, options));

async function list(): Promise<number> {
  for (const known of proofNames()) console.log(`${known.padEnd(16)}${(await loadProof(known)).title}`);
  console.log('\nnpm run prove -- NAME [--short] [--seed N] [--minutes N]');
  return 0;
}

async function prove(wanted: string, chosen: ProofOptions): Promise<number> {
  const { short, seed } = chosen;
  if (!proofNames().includes(wanted)) {
    console.error(`There is no proof "${wanted}". There are: ${proofNames().join(', ')}.`);
    return 2;
  }
  const proof = await loadProof(wanted);
  console.log(`${proof.title}${short ? ' (short form)' : ''}, seed ${seed}\n`);
  const started = performance.now();
  const result = await proof.run(chosen);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${result.table}\n\nSeed ${seed}, ${seconds} s: ${verdict(result)}`);
  if (!short) keep(wanted, proof, result, chosen, seconds);
  return result.ok ? 0 : 1;
}

function verdict({ ok }: ProofResult): string {
  return ok ? 'every bar met.' : 'a bar was missed.';
}

/** The last full table is kept in the repository, so that a change of it is seen in review. */
function keep(
  wanted: string,
  proof: Proof,
  result: ProofResult,
  { seed, minutes }: ProofOptions,
  seconds: string,
): void {
  const folder = join(import.meta.dirname, '..', 'docs', 'proofs');
  mkdirSync(folder, { recursive: true });
  const date = new Date().toISOString().slice(0, 10);
  const time = minutes === undefined ? '' : ` --minutes ${minutes}`;
  const text = [
    `# ${proof.title}`,
    `\`npm run prove -- ${wanted} --seed ${seed}${time}\`, ${date}, ${seconds} s: ${verdict(result)}`,
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
