import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTextCallFilter } from '../../../utils/models/openai/text-call-filter';
import { readTextCalls } from '../../../utils/models/openai/text-calls';

const known = (alias: string) => alias === 'add' || alias === 'list_all';
const read = (text: string) => {
  const found = readTextCalls(text, known);
  return { text: found.text, calls: found.calls.map((call) => [call.alias, JSON.parse(call.argumentsText)]) };
};

const written: [form: string, text: string, calls: unknown[]][] = [
  ['Hermes tags', '<tool_call>\n{"name": "add", "arguments": {"x": 1}}\n</tool_call>', [['add', { x: 1 }]]],
  ['Hermes tags whose end was swallowed', '<tool_call>{"name":"add","arguments":{"x":1}}', [['add', { x: 1 }]]],
  [
    'two tags',
    '<tool_call>{"name":"add","arguments":{}}</tool_call>\n<tool_call>{"name":"list_all"}</tool_call>',
    [
      ['add', {}],
      ['list_all', {}],
    ],
  ],
  [
    'Qwen functions',
    '<tool_call>\n<function=add>\n<parameter=x>\n1\n</parameter>\n<parameter=name>\nA b\n</parameter>\n</function>\n</tool_call>',
    [['add', { x: 1, name: 'A b' }]],
  ],
  ['functions without a wrapper', '<function=add><parameter=x>2</parameter></function>', [['add', { x: 2 }]]],
  ['LM Studio', '[TOOL_REQUEST]{"name":"add","arguments":{"x":1}}[END_TOOL_REQUEST]', [['add', { x: 1 }]]],
  [
    'LFM',
    '<|tool_call_start|>[add(a="b", n=1.5, on=True, none=None), list_all()]<|tool_call_end|>',
    [
      ['add', { a: 'b', n: 1.5, on: true, none: null }],
      ['list_all', {}],
    ],
  ],
  ['Mistral', '[TOOL_CALLS][{"name":"add","arguments":{"x":[1,"]"]}}]', [['add', { x: [1, ']'] }]]],
  ['Mistral with a name before', '[TOOL_CALLS]add[ARGS]{"x":1}', [['add', { x: 1 }]]],
  ['a lone code block', '```json\n{"name":"add","parameters":{"x":1}}\n```', [['add', { x: 1 }]]],
  [
    'ACTION',
    "ACTION: add(place='O\\'Hare', list=[1, 2], table={'k': 'v'})",
    [['add', { place: "O'Hare", list: [1, 2], table: { k: 'v' } }]],
  ],
];

describe('a call in the text', () => {
  test.each(written)('%s', (_form, text, calls) => {
    expect(read(text)).toEqual({ text: '', calls });
    if (!text.startsWith('```')) expect(read(`Sure. ${text}`)).toEqual({ text: 'Sure.', calls });
  });

  test.each([
    ['a name that was not offered', '<tool_call>{"name":"remove","arguments":{}}</tool_call>'],
    ['a name in other letters', '<tool_call>{"name":"Add","arguments":{}}</tool_call>'],
    ['a name of every object', '[TOOL_CALLS][{"name":"constructor","arguments":{}}]'],
    ['arguments that are no object', '<tool_call>{"name":"add","arguments":"x"}</tool_call>'],
    ['a call that is not whole', '<tool_call>{"name":"add","arguments":{"x":1}'],
    ['a request without its end', '[TOOL_REQUEST]{"name":"add","arguments":{}}'],
    ['a code block among words', 'Write this:\n```json\n{"name":"add","arguments":{}}\n```\nDone.'],
    ['a mark within a code block', 'Like so:\n```\n<tool_call>{"name":"add","arguments":{}}</tool_call>\n```\n'],
    ['a mark within `code`', 'Write `ACTION: add(x=1)` to add.'],
    ['an action that calls within an argument', 'ACTION: add(x=open("f"))'],
  ])('is not one with %s', (_name, text) => {
    expect(read(text)).toEqual({ text, calls: [] });
  });
});

describe('while the text streams', () => {
  const stream = (pieces: string[]) => {
    const filter = createTextCallFilter(known);
    const early = pieces.map((piece) => filter.feed(piece)).join('');
    const { text, calls } = filter.end();
    return { early, text: early + text, calls: calls.length };
  };

  test('words are shown at once, calls never', () => {
    expect(stream(['Sure', ', <', 'tool_', 'call>{"name":"add"', ',"arguments":{}}</tool_call>'])).toEqual({
      early: 'Sure, ',
      text: 'Sure, ',
      calls: 1,
    });
    expect(stream(['1 < 2', ' and more'])).toEqual({ early: '1 < 2 and more', text: '1 < 2 and more', calls: 0 });
  });

  test('any split gives what the whole gives', () => {
    const texts = [
      ...written.map(([, text]) => text),
      'Just words.',
      '<tool_call>broken',
      'a `b` ```c``` <',
      '```js\ncode\n```',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.constantFrom('', 'Sure. '),
        fc.array(fc.integer({ min: 1, max: 9 })),
        (text, lead, sizes) => {
          const whole = lead + text;
          const pieces: string[] = [];
          let place = 0;
          for (const size of sizes) {
            pieces.push(whole.slice(place, place + size));
            place += size;
          }
          const streamed = stream([...pieces, whole.slice(place)]);
          const expected = read(whole);
          expect(streamed.calls).toBe(expected.calls.length);
          expect(streamed.text.trim()).toBe(expected.text.trim());
        },
      ),
    );
  });

  test('no text crashes it, and what is no call is shown whole', () => {
    const parts = fc.constantFrom(
      '<tool_call>',
      '{"name":"add"',
      '}',
      'ACTION:',
      'add(',
      'x=1',
      ')',
      '```',
      '\n',
      '[TOOL_CALLS]',
      '[',
      ']',
      '"',
      '\\',
      'words',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (pieces) => {
        const streamed = stream(pieces);
        if (streamed.calls === 0) expect(streamed.text).toBe(pieces.join(''));
      }),
      { numRuns: 1000 },
    );
  });
});
