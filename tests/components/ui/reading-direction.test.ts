import { describe, expect, it } from 'vitest';
import { readingDirection } from '../../../components/ui/reading-direction';

describe('the direction in which foreign text is read', () => {
  it.each(['{"اسم": 1}', '{}', '{\n  "اسم": []\n}', '["اسم"]', '[]', '[-1, 2]', '[{"a": 1}', ' {"a": 1}'])(
    'is that of code for the JSON %s',
    (text) => {
      expect(readingDirection(text)).toBe('ltr');
    },
  );

  it.each(['اسم', 'name', '', '[ملاحظة] اسم', '{اسم}', '/add {"a": 1}'])('is left to the words of %s', (text) => {
    expect(readingDirection(text)).toBe('auto');
  });
});
