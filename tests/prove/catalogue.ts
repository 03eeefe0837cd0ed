import type { Proof, ProofOptions, ProofResult } from '../../scripts/proofs';
import { playRandomEvents } from '../catalogue/random-events';
import { playInBrowser } from './catalogue/real-browser';
import { reportOf } from './catalogue/report';

const sizes = {
  long: { chromium: { count: 46, length: 200 }, firefox: { count: 26, length: 200 }, alone: 100 },
  short: { chromium: { count: 1, length: 50 }, firefox: { count: 1, length: 50 }, alone: 20 },
};
/** Events of one round with the catalogue alone. */
const aloneLength = 100;

async function prove({ short, seed }: ProofOptions): Promise<ProofResult> {
  const rounds = short ? sizes.short : sizes.long;
  const alone = await playRandomEvents(rounds.alone, aloneLength, seed);
  const chromium = await playInBrowser('chromium', rounds.chromium, seed);
  const firefox = await playInBrowser('firefox', rounds.firefox, seed);
  return reportOf(alone, chromium, firefox, short);
}

const proof: Proof = { title: 'The catalogue against what the pages themselves say', run: prove };
export default proof;
