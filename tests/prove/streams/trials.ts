import type { Gathered } from '../../models/gather';
import { allStreams } from '../../models/streams/all-streams';
import { problemsOf } from '../../models/streams/problems';
import { canaryKey, refusals } from '../../models/streams/refusals';
import type { StreamCase } from '../../models/streams/stream-case';
import { faults, honest, moments } from './faults';
import { bytesOf, type Player } from './player';
import type { Random } from './random';
import { Tally } from './tally';

/** Every known way of answering, as it was recorded and in random pieces. */
export async function knownAnswers(player: Player, random: Random, splits: number): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const [group, cases] of allStreams) {
    const tally = new Tally(group);
    for (const streamCase of cases) {
      const plain =
        streamCase.reply.steps.every((step) => typeof step === 'string') &&
        bytesOf(streamCase.reply).length < 20_000;
      for (let split = 0; split <= (plain && !streamCase.limits ? splits : 0); split += 1) {
        await tally.trial(streamCase.name, async () => {
          const steps = split === 0 ? streamCase.reply.steps : pieces(bytesOf(streamCase.reply), random);
          const answer = await player.play({ ...streamCase.reply, steps }, streamCase);
          for (const problem of problemsOf(answer, streamCase, player.host))
            tally.note('wrong', `${streamCase.name}: ${problem}`);
        });
      }
    }
    tallies.push(tally);
  }
  return tallies;
}

/** Every refusal before an answer: its code, its sentence, and how often it was asked. */
export async function refusedRequests(player: Player): Promise<Tally> {
  const tally = new Tally('refusals before headers');
  for (const { name, reply, code, says, requests } of refusals) {
    await tally.trial(name, async () => {
      const answer = await player.play(reply);
      const sentence = answer.failed?.failure.message ?? '';
      const right = answer.failed?.failure.code === code && says.test(sentence) && sentence.includes(player.host);
      if (!right || sentence.includes(canaryKey))
        tally.note('wrong', `${name}: ${answer.failed?.failure.code} ${sentence}`);
      if (player.requests() !== requests) tally.note('wrong', `${name}: asked ${player.requests()} times`);
      checkEnd(answer, name, tally);
    });
  }
  return tally;
}

/** Every fault at every moment of an answer. */
export async function faultyStreams(player: Player): Promise<Tally> {
  const tally = new Tally('faults × moments');
  for (const [moment, before] of Object.entries(moments)) {
    for (const [fault, make] of Object.entries(faults)) {
      const name = `${fault}, ${moment}`;
      await tally.trial(name, async () => {
        const answer = await player.play(make(before), { tools: ['add'] });
        const code = answer.failed?.failure.code;
        if (!code || !honest.has(code)) tally.note('wrong', `${name}: ${code ?? 'no failure'}`);
        if (answer.text !== (before.length > 0 ? 'Hel' : ''))
          tally.note('wrong', `${name}: the text is ${answer.text}`);
        checkBroken(answer, name, tally);
      });
    }
  }
  return tally;
}

/** Good streams, cut at every byte (or at every `step`th), closed in order and lost. */
export async function cutStreams(player: Player, step: number): Promise<Tally> {
  const tally = new Tally(step === 1 ? 'cut at every byte' : `cut at every ${step}th byte`);
  for (const streamCase of goodStreams()) {
    const bytes = bytesOf(streamCase.reply);
    const over = overAt(bytes);
    for (let length = step; length < bytes.length; length += step) {
      const name = `${streamCase.name}, cut after ${length} bytes`;
      await tally.trial(name, async () => {
        const end = length % 2 === 0 ? ('cut' as const) : ('close' as const);
        const answer = await player.play({ steps: [bytes.slice(0, length)], end }, streamCase);
        if (length < over) checkBroken(answer, name, tally);
        else checkEnd(answer, name, tally);
        if (!(streamCase.expected.text ?? '').startsWith(answer.text.replace(/\uFFFD+$/, ''))) {
          tally.note('wrong', `${name}: the text is ${answer.text}`);
        }
      });
    }
  }
  return tally;
}

/** Good streams with bytes changed, removed, doubled or moved. */
export async function garbledStreams(player: Player, random: Random, count: number): Promise<Tally> {
  const tally = new Tally('garbled at random');
  const good = goodStreams();
  for (let trial = 0; trial < count; trial += 1) {
    const streamCase = good[random.below(good.length)];
    if (!streamCase) continue;
    await tally.trial(streamCase.name, async () => {
      const steps = pieces(garbled(bytesOf(streamCase.reply), random), random);
      const answer = await player.play({ steps, end: random.below(2) === 0 ? 'close' : 'cut' }, streamCase);
      checkEnd(answer, streamCase.name, tally);
      if (answer.failed && answer.calls.length > 0) tally.note('callsFromBroken', streamCase.name);
    });
  }
  return tally;
}

const goodStreams = (): StreamCase[] =>
  allStreams
    .filter(([group]) => !/odd|hostile/.test(group))
    .flatMap(([, cases]) => cases)
    .filter(({ expected, reply }) => !expected.failure && !reply.headers);

/** The first byte after which the endpoint may have said that the answer is over. */
function overAt(bytes: Uint8Array): number {
  const text = Buffer.from(bytes).toString('latin1');
  const places = [text.search(/"finish_reason":"/), text.indexOf('[DONE]')].filter((place) => place !== -1);
  return Math.min(...places, text.length);
}

function checkBroken(answer: Gathered, name: string, tally: Tally): void {
  checkEnd(answer, name, tally);
  if (answer.finished || answer.calls.length > 0) tally.note('callsFromBroken', `${name}: taken for whole`);
}

function checkEnd(answer: Gathered, name: string, tally: Tally): void {
  if (!answer.finished === !answer.failed || answer.afterEnd > 0) tally.note('silent', name);
}

function pieces(bytes: Uint8Array, random: Random): Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = Math.min(bytes.length, start + 1 + random.below(random.below(3) === 0 ? 3 : 200));
    found.push(bytes.slice(start, end));
    start = end;
  }
  return found;
}

function garbled(bytes: Uint8Array, random: Random): Uint8Array {
  let result = Buffer.from(bytes);
  for (let changes = 1 + random.below(4); changes > 0; changes -= 1) {
    const start = random.below(result.length);
    const end = Math.min(result.length, start + 1 + random.below(40));
    const part = result.subarray(start, end);
    const kind = random.below(4);
    if (kind === 0) result[start] = random.below(256);
    else if (kind === 1) result = Buffer.concat([result.subarray(0, start), result.subarray(end)]);
    else if (kind === 2) result = Buffer.concat([result.subarray(0, end), part, result.subarray(end)]);
    else result = Buffer.concat([result.subarray(0, start), result.subarray(end), part]);
    if (result.length === 0) result = Buffer.from(' ');
  }
  return result;
}
