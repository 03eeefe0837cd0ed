import { expect, test } from 'vitest';
import { bytesBySource } from '../bench/support/bytes-by-source';

test('gives each byte of a bundle to the file that it came from', () => {
  // `a();b()` of two files, after a prologue of five bytes: segments at column 5 (first file) and 9 (second file).
  const map = { version: 3, sources: ['a.ts', 'b.ts'], names: [], mappings: 'KAAA,ICAA' };
  const code = 'var=;a();b(1);\nend';
  expect([...bytesBySource(code, JSON.stringify(map))]).toEqual([
    ['', 8],
    ['a.ts', 4],
    ['b.ts', 5],
  ]);
});
