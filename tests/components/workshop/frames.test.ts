import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { framesOf } from '../../../components/workshop/frames';
import { lengthOf, nextMark, nothingPlayed, playedUntil } from '../../../components/workshop/player-state';
import { readRecording, writeRecording } from '../../../utils/panel/recording-document';
import { type Recording, recordedItem } from '../../../utils/recording';
import type { ThreadItem } from '../../../utils/thread';
import { sampleAnswer, sampleCall, sampleQuestion, sampleUser } from '../samples';

const start = 1_000_000;
const items: ThreadItem[] = [
  { ...sampleUser('Pin it'), createdAt: start },
  {
    ...sampleAnswer('I will pin it now, on the map.', { callIds: ['c1', 'c2'], usage: { input: 5, output: 6 } }),
    id: 'a1',
    createdAt: start + 10,
  },
  sampleCall({ id: 'c1', proposedAt: start + 400, dispatchedAt: start + 410, settledAt: start + 900 }),
  {
    ...sampleQuestion({ id: 'c2', proposedAt: start + 400 }),
    state: 'settled',
    decision: { by: 'person', choice: 'once', at: start + 60_400 },
    dispatchedAt: start + 60_410,
    settledAt: start + 60_500,
    result: { ok: true, content: [{ type: 'text', text: 'Pinned.' }] },
  },
  { ...sampleAnswer('Both are there.', { step: 2 }), id: 'a2', createdAt: start + 60_600 },
];
const aRecording = (): Recording => ({
  id: 'r1',
  title: 'Pins',
  recordedAt: 5,
  items: items.map((item) => recordedItem.parse(item)),
  arrivals: {
    a1: [
      [100, 'text', 10],
      [300, 'text', 20],
    ],
  },
});
const shown = items.map((item) => (item.kind === 'call' ? { ...item, address: null, toolKey: null } : item));

describe('a recording', () => {
  it('ends with exactly what it was made of, without where it went', () => {
    const frames = framesOf(aRecording());
    expect(playedUntil(frames, lengthOf(frames), nothingPlayed).items).toEqual(shown);
    expect(JSON.stringify(aRecording())).not.toMatch(/document-1|"toolKey"|"address"/);
  });

  it('is the same picture at a moment, whatever way and in whatever steps one came there', () => {
    const frames = framesOf(aRecording());
    const end = lengthOf(frames);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: end }), { maxLength: 20 }), (moments) => {
        let played = nothingPlayed;
        for (const moment of moments) {
          played = playedUntil(frames, moment, played);
          expect(played).toEqual(playedUntil(frames, moment, nothingPlayed));
        }
      }),
    );
    expect(framesOf(aRecording())).toEqual(frames);
  });

  it('shows text as it came, calls in each of their states, and no pause longer than it is worth', () => {
    const frames = framesOf(aRecording());
    const at = (time: number) => playedUntil(frames, time, nothingPlayed).items;
    expect(at(150)[1]).toMatchObject({ text: 'I will pin', state: 'streaming', callIds: [] });
    expect(at(410).map((item) => ('state' in item ? item.state : ''))).toEqual([
      '',
      'complete',
      'dispatched',
      'awaiting-approval',
    ]);
    expect(lengthOf(frames)).toBeLessThan(6_000);
    expect(frames.every(({ at: time }, index) => time >= (frames[index - 1]?.at ?? 0))).toBe(true);
  });

  it('goes on step by step, to its end', () => {
    const frames = framesOf(aRecording());
    const marks: number[] = [];
    for (let time = 0; time < lengthOf(frames); time = marks.at(-1) ?? 0) marks.push(nextMark(frames, time));
    expect(marks.length).toBeGreaterThan(5);
    expect(marks.at(-1)).toBe(lengthOf(frames));
  });

  it('is a file that is read as it was written, and nothing else is read', () => {
    const written = writeRecording(aRecording());
    expect(readRecording(written)).toEqual({ ok: true, value: aRecording() });
    const messages = [
      'no',
      '{}',
      '{"format":"patchbay-recording","version":9}',
      written.replace('"user"', '"boss"'),
    ].map((text) => {
      const read = readRecording(text);
      return read.ok ? 'read' : read.failure.message;
    });
    expect(messages).toEqual([
      expect.stringContaining('not JSON'),
      expect.stringContaining('no recording'),
      expect.stringContaining('newer version'),
      expect.stringContaining('damaged, at /recording/items/0'),
    ]);
  });
});
