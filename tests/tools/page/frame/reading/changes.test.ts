import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesSince, rememberLines } from '../../../../../tools/page/frame/reading/changes';
import type { Line } from '../../../../../tools/page/frame/reading/lines';
import { pageOfLines } from '../../../../../tools/page/frame/reading/page-of-lines';

const linesOf = (...texts: string[]): Line[] =>
  texts.map((text) => ({
    depth: text.length - text.trimStart().length,
    text: text.trim(),
    frameIndex: -1,
    items: 1,
  }));

function changes(before: Line[], after: Line[]): string[] {
  const seen = rememberLines(before);
  if (seen === 'too large') throw new Error('too large');
  return changesSince(seen.byKey, after).map(({ text }) => text);
}

describe('what changed', () => {
  it('is new, gone or different, each under what is around it', () => {
    const before = linesOf('main', ' button kd1 Save', ' checkbox kd2 News', ' Total 3');
    const after = linesOf('main', ' checkbox kd2 News (checked)', ' Total 4', ' list', '  link kd3 More');
    expect(changes(before, after)).toEqual([
      'in main',
      '~ checkbox kd2 News (checked)',
      '+ Total 4',
      '+ list',
      '+ link kd3 More',
      '- button kd1 Save',
      '- Total 3',
    ]);
  });

  it('is nothing between equal pictures, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), (texts) => {
        expect(changes(linesOf(...texts), linesOf(...texts))).toEqual([]);
      }),
    );
  });

  it('counts lines that stand there several times', () => {
    expect(changes(linesOf('a', 'a'), linesOf('a', 'a', 'a'))).toEqual(['+ a']);
    expect(changes(linesOf('a', 'a', 'a'), linesOf('a'))).toEqual(['- a']);
  });
});

describe('a page of lines', () => {
  it('gives every line once over all its pages, and never more than there is room for', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 })), fc.integer({ min: 1, max: 100 }), (texts, room) => {
        const lines = linesOf(...texts);
        const given: Line[] = [];
        let from: number | null = 0;
        while (from !== null && given.length <= lines.length) {
          const page = pageOfLines(lines, from, room);
          const size = page.lines.reduce((sum, { depth, text }) => sum + depth + text.length + 1, 0);
          expect(page.lines.length <= 1 || size <= room).toBe(true);
          given.push(...page.lines);
          expect(page.left.lines).toBe(lines.length - given.length);
          from = page.next;
        }
        expect(given).toEqual(lines);
      }),
    );
  });
});
