import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMerge } from '../../utils/catalogue/merge';
import { documentWith, toolNamed } from './documents';

const shape = (merged: ReturnType<ReturnType<typeof createMerge>>) =>
  merged.map(({ key, documents }) => [key, documents.map(({ address }) => address.documentId)]);

describe('merge', () => {
  it('comes to the same as merging everything anew, after any exchange of documents', () => {
    const pool = Array.from({ length: 12 }, (_, index) =>
      documentWith(
        ['a', 'b', 'c', 'd']
          .slice(0, 1 + (index % 4))
          .map((name) => toolNamed(name, { description: `${index % 3}` })),
        { tabId: 1 + (index % 5), frameId: index, documentId: `d${index}` },
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.subarray(pool), { minLength: 1, maxLength: 8 }), (states) => {
        const merge = createMerge();
        for (const documents of states) expect(shape(merge(documents))).toEqual(shape(createMerge()(documents)));
      }),
    );
  });

  it('costs what changed and not what there is', () => {
    const documents = Array.from({ length: 300 }, (_, index) =>
      documentWith(
        Array.from({ length: 34 }, (_unused, number) => toolNamed(`tool_${number}`)),
        { tabId: index, origin: `https://site-${index}.example` },
      ),
    );
    const merge = createMerge();
    expect(merge(documents)).toHaveLength(10_200);
    const times = Array.from({ length: 41 }, (_, round) => {
      const changed = documentWith([toolNamed(`round_${round}`)], { tabId: 7, origin: 'https://site-7.example' });
      documents[7] = changed;
      const start = performance.now();
      const merged = merge([...documents]);
      const took = performance.now() - start;
      expect(merged).toHaveLength(10_200 - 33);
      return took;
    });
    const median = times.slice(1).sort((left, right) => left - right)[20] ?? Number.POSITIVE_INFINITY;
    expect(median).toBeLessThan(5);
  });
});
