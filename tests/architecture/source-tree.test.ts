import { describe, expect, it } from 'vitest';
import { findCircle, runtimeClosure, type SourceFile, type SourceImport } from './source-tree';

const treeOf = (imports: Record<string, (string | SourceImport)[]>): Map<string, SourceFile> =>
  new Map(
    Object.entries(imports).map(([path, targets]) => [
      path,
      {
        path,
        text: '',
        lines: 1,
        imports: targets.map((target) =>
          typeof target === 'string' ? { target, local: true, typeOnly: false, reexport: false } : target,
        ),
      },
    ]),
  );

const typeOf = (target: string): SourceImport => ({ target, local: true, typeOnly: true, reexport: false });

describe('the source tree', () => {
  it('finds a circle, and says which', () => {
    expect(findCircle(treeOf({ a: ['b'], b: ['c'], c: ['b'] }))).toEqual(['b', 'c', 'b']);
    expect(findCircle(treeOf({ a: ['a'] }))).toEqual(['a', 'a']);
    expect(findCircle(treeOf({ a: ['b', 'c'], b: ['c'], c: [] }))).toEqual([]);
  });

  it('counts for the closure what runs, and not what is only a type', () => {
    const tree = treeOf({ a: ['b', typeOf('heavy')], b: ['c'], c: [], heavy: ['zod'] });
    expect([...runtimeClosure(tree, 'a')]).toEqual(['a', 'b', 'c']);
  });
});
