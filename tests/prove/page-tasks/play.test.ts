import { describe, expect, it } from 'vitest';
import { click, the, type } from './play';

const answer = [
  'button kd1 Save',
  'button kd2 Save as (disabled)',
  ' kd3',
  'textbox kd4 (focused) = New Tiddler',
  'textbox f7ab5 = in a frame',
  'h4 kd6 Mail',
].join('\n');

describe('a scripted model', () => {
  it('acts on what it found by its whole name', () => {
    const play = click(the('button', 'Save'), { count: 2 });
    expect(play.next().value).toEqual({ tool: 'find', arguments: { role: 'button', label: 'Save', limit: 60 } });
    expect(play.next(answer).value).toEqual({ tool: 'click', arguments: { ref: 'kd1', count: 2 } });
    expect(play.next('Clicked.')).toEqual({ value: 'Clicked.', done: true });
  });

  it.each([
    [the('button', 'Save as'), 'kd2'],
    [the('textbox', '', { value: 'New Tiddler' }), 'kd4'],
    [the('textbox', '', { inFrame: true }), 'f7ab5'],
    [the('heading', 'Mail'), 'kd6'],
  ])('reads %j off an answer', (sight, ref) => {
    const play = type(sight, 'x');
    play.next();
    expect(play.next(answer).value).toMatchObject({ arguments: { ref } });
  });

  it('takes what words stand in', () => {
    const play = click(the('text', 'Chair'));
    expect(play.next().value).toMatchObject({ arguments: { text: 'Chair' } });
    expect(play.next('text Armchair (in kd8)\ntext Chair (in  kd9)').value).toMatchObject({
      arguments: { ref: 'kd9' },
    });
  });

  it('waits and looks again, then gives up by name', () => {
    const play = click(the('link', 'Create'));
    for (let attempt = 0; attempt < 4; attempt++) {
      expect(attempt === 0 ? play.next().value : play.next('').value).toMatchObject({ tool: 'find' });
      expect(play.next('Nothing on the page fits.').value).toMatchObject({ tool: 'wait_for' });
    }
    expect(() => play.next('')).toThrow('There is no link "Create".');
  });
});
