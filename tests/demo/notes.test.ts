import { expect, test } from 'vitest';
import { longestNote, Notebook } from '../../demo/notes';

test('adds at the top, without surrounding blanks, and never gives an id twice', () => {
  const notebook = new Notebook([]);
  notebook.add('first');
  notebook.delete(1);
  expect(notebook.add('  second ')).toEqual({ ok: true, value: { id: 2, text: 'second' } });
  notebook.add('third');
  expect(notebook.all.map(({ text }) => text)).toEqual(['third', 'second']);
});

test('refuses an empty note and one that is too long, each with a sentence', () => {
  const notebook = new Notebook([]);
  expect(notebook.add(' \n')).toMatchObject({ failure: { message: expect.stringContaining('empty') } });
  expect(notebook.add('x'.repeat(longestNote + 1))).toMatchObject({
    failure: { message: expect.stringContaining('501') },
  });
  expect(notebook.add('x'.repeat(longestNote)).ok).toBe(true);
  expect(notebook.all).toHaveLength(1);
});

test('deletes only the note that was named, and says when there is none', () => {
  const notebook = new Notebook(['one', 'two', 'three']);
  expect(notebook.delete(2)).toMatchObject({ ok: true, value: { id: 2 } });
  expect(notebook.delete(2)).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  expect(notebook.all.map(({ id }) => id)).toEqual([3, 1]);
});
