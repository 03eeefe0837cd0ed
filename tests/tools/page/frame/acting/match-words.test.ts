import { describe, expect, it } from 'vitest';
import { bestMatch } from '../../../../../tools/page/frame/acting/match-words';

const match = (options: string[], wanted: string) => bestMatch(options, (option) => option, wanted);

describe('finding an option by its words', () => {
  it('takes the same words before longer ones, whatever their spaces and case', () => {
    expect(match(['Apple pie', 'Apple'], ' apple ')).toBe('Apple');
  });

  it('takes a beginning or a part where only one has it', () => {
    expect(match(['Germany', 'Greece', 'France'], 'Ger')).toBe('Germany');
    expect(match(['Germany (DE)', 'France (FR)'], '(FR)')).toBe('France (FR)');
  });

  it('takes nothing where several would do, or none', () => {
    expect(match(['Germany', 'Georgia'], 'Ge')).toBeUndefined();
    expect(match(['Germany'], 'Spain')).toBeUndefined();
    expect(match(['Germany'], '')).toBeUndefined();
  });
});
