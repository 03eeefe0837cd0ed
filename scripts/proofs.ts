import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * How a proof is run: `short` is the form that `npm test` runs; the same seed gives the same run. `minutes` is for those
 * that run for a time; each has its own default.
 */
export type ProofOptions = { short: boolean; seed: number; minutes?: number };
/** `table` is Markdown: counts with their denominators. `ok` says whether every bar was met. */
export type ProofResult = { ok: boolean; table: string };

/** The default export of `tests/prove/NAME.ts`. What several proofs share lies in folders beside them. */
export type Proof = {
  title: string;
  run(options: ProofOptions): Promise<ProofResult>;
  /** `true` where a run of a few seconds would mean nothing; every other proof runs short in `npm test`. */
  longOnly?: boolean;
};

const folder = join(import.meta.dirname, '..', 'tests', 'prove');

/** Names of all proofs, sorted. */
export function proofNames(): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => entry.name.slice(0, -'.ts'.length))
    .sort();
}

/** Loads one proof. Throws a sentence where the file does not export one. */
export async function loadProof(name: string): Promise<Proof> {
  const { default: proof } = (await import(pathToFileURL(join(folder, `${name}.ts`)).href)) as { default?: Proof };
  if (typeof proof?.run === 'function' && typeof proof.title === 'string') return proof;
  throw new Error(`tests/prove/${name}.ts has no default export { title, run }.`);
}
