import type { Proof } from '../../scripts/proofs';
import { withPlayer } from './streams/player';
import { randomFrom } from './streams/random';
import { type Tally, tableOf } from './streams/tally';
import { cutStreams, faultyStreams, garbledStreams, knownAnswers, refusedRequests } from './streams/trials';

/** A fault server plays raw bytes over HTTP; what comes of them is counted. The bar is zero everywhere. */
const proof: Proof = {
  title: 'Model streams: every known habit and fault, cut and garbled',
  run: ({ short, seed }) =>
    withPlayer(async (player) => {
      const random = randomFrom(seed);
      const tallies: Tally[] = [
        ...(await knownAnswers(player, random, short ? 1 : 20)),
        await refusedRequests(player),
        await faultyStreams(player),
        await cutStreams(player, short ? 97 : 1),
        await garbledStreams(player, random, short ? 300 : 20_000),
      ];
      return { ok: tallies.every(({ ok }) => ok), table: tableOf(tallies) };
    }),
};
export default proof;
