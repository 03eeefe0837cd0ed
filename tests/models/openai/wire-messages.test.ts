import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ModelCall, ModelMessage } from '../../../utils/models/model';
import { keptFor, wireMessages } from '../../../utils/models/openai/wire-messages';
import type { ProviderHabits } from '../../../utils/models/provider-profile';

const here = 'https://here.test/v1';
const wire = (messages: ModelMessage[], habits: ProviderHabits = {}) =>
  wireMessages('system', messages, { endpoint: here, habits });
const call = (modelCallId: string, argumentsText = '{}', more: Partial<ModelCall> = {}): ModelCall => ({
  modelCallId,
  alias: 'add',
  argumentsText,
  ...more,
});
const turn = (...calls: ModelCall[]): ModelMessage => ({ role: 'assistant', text: '', calls });
const answer = (modelCallId: string, text = 'ok'): ModelMessage => ({
  role: 'tool',
  modelCallId,
  alias: 'add',
  text,
  failed: false,
});

describe('the conversation on the wire', () => {
  test('content is the empty text, never null, beside calls', () => {
    expect(wire([turn(call('a')), answer('a')])[1]).toMatchObject({ role: 'assistant', content: '' });
  });

  test.each(['', '{"x":', 'not json', '[1]'])('arguments are valid JSON also for %j', (argumentsText) => {
    const [, assistant] = wire([turn(call('a', argumentsText)), answer('a')]);
    const sent = JSON.stringify(assistant).match(/"arguments":("(?:[^"\\]|\\.)*")/)?.[1] ?? '';
    expect(JSON.parse(JSON.parse(sent))).toBeTypeOf('object');
  });

  test('facts of the moment follow the text of the user', () => {
    expect(wire([{ role: 'user', text: 'Go', context: 'Today is Monday.' }])[1]).toEqual({
      role: 'user',
      content: 'Go\n\nToday is Monday.',
    });
  });

  test('answers stand in call order, missing ones are made up, foreign ones left out', () => {
    const sent = wire([
      turn(call('a'), call('b'), call('c')),
      answer('c', 'C'),
      answer('a', 'A'),
      answer('zzz'),
      answer('a', 'again'),
    ]);
    expect(sent.slice(2)).toEqual([
      { role: 'tool', tool_call_id: 'a', content: 'A' },
      { role: 'tool', tool_call_id: 'b', content: expect.stringContaining('not run') },
      { role: 'tool', tool_call_id: 'c', content: 'C' },
    ]);
  });

  test('an answer that says nothing is left out', () => {
    expect(wire([turn(), { role: 'user', text: 'Hi', context: '' }]).map(({ role }) => role)).toEqual([
      'system',
      'user',
    ]);
  });

  test('fields go back to the endpoint that they came from, and to no other', () => {
    const given = (endpoint: string): ModelMessage[] => [
      {
        ...turn(
          call('a', '{}', { extra: keptFor(endpoint, { extra_content: { google: { thought_signature: 's' } } }) }),
        ),
        extra: keptFor(endpoint, { reasoning_content: 'Hm', role: 'system' }),
      } as ModelMessage,
      answer('a'),
    ];
    expect(wire(given(here))[1]).toMatchObject({
      role: 'assistant',
      reasoning_content: 'Hm',
      tool_calls: [{ extra_content: { google: { thought_signature: 's' } } }],
    });
    expect(JSON.stringify(wire(given('https://there.test/v1')))).not.toMatch(/reasoning_content|thought_signature/);
  });

  test('DeepSeek gets its reasoning field with every call, even when there was none', () => {
    expect(wire([turn(call('a')), answer('a')], { requiredFields: { reasoning_content: '' } })[1]).toMatchObject({
      reasoning_content: '',
    });
  });

  test('Mistral gets ids of nine characters and never a user after a tool', () => {
    const sent = wire(
      [
        turn(call('chatcmpl-tool-1'), call('D681PevKs')),
        answer('chatcmpl-tool-1'),
        answer('D681PevKs'),
        { role: 'user', text: 'Next', context: '' },
      ],
      {
        shortCallIds: true,
        assistantAfterTools: true,
      },
    );
    expect(sent.map(({ role }) => role)).toEqual(['system', 'assistant', 'tool', 'tool', 'assistant', 'user']);
    const ids = sent.flatMap((message) => (message.role === 'tool' ? [message.tool_call_id] : []));
    expect(ids[0]).toMatch(/^[A-Za-z0-9]{9}$/);
    expect(ids[1]).toBe('D681PevKs');
    expect(sent[1]).toMatchObject({ tool_calls: [{ id: ids[0] }, { id: ids[1] }] });
  });
});

test('whatever the history, each call has exactly one answer, right after its turn and in order', () => {
  const ids = fc.constantFrom('a', 'b', 'c', '', 'x'.repeat(60));
  const messages = fc.array(
    fc.oneof(
      fc.record({ role: fc.constant('user' as const), text: fc.string(), context: fc.string() }),
      fc.record({
        role: fc.constant('assistant' as const),
        text: fc.string(),
        calls: fc.array(
          fc.record({ modelCallId: ids, alias: fc.string(), argumentsText: fc.oneof(fc.json(), fc.string()) }),
          { maxLength: 4 },
        ),
      }),
      fc.record({
        role: fc.constant('tool' as const),
        modelCallId: ids,
        alias: fc.string(),
        text: fc.string(),
        failed: fc.boolean(),
      }),
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(messages, (history) => {
      const sent = wire(history);
      const expected: (string | undefined)[] = [];
      for (const message of sent) {
        if (message.role === 'tool') expect(message.tool_call_id).toBe(expected.shift());
        else {
          expect(expected).toEqual([]);
          if (message.role === 'assistant') expected.push(...(message.tool_calls ?? []).map(({ id }) => id));
        }
      }
      expect(expected).toEqual([]);
      // Sending a longer history must not change what was sent before it: prompt caches hang on it.
      const stable = history.findLastIndex(({ role }) => role === 'user') + 1;
      const before = wire(history.slice(0, stable));
      expect(JSON.stringify(sent.slice(0, before.length))).toBe(JSON.stringify(before));
    }),
  );
});

describe('pictures in results', () => {
  const picture = { mediaType: 'image/jpeg', data: 'aGk=' };
  const seen = (habits: ProviderHabits, plain: boolean) =>
    wireMessages(
      'system',
      [turn(call('a'), call('b')), { ...answer('a', '[image]'), images: [picture] } as ModelMessage, answer('b')],
      { endpoint: here, habits, plain },
    ).slice(2);

  test('follow all answers of the turn, in a message of their own that is not taken for the person', () => {
    const sent = seen({}, false);
    expect(sent.map(({ role }) => role)).toEqual(['tool', 'tool', 'user']);
    expect(sent[2]?.content).toEqual([
      { type: 'text', text: expect.stringContaining('not from the person') },
      { type: 'image_url', image_url: { url: 'data:image/jpeg;base64,aGk=' } },
    ]);
  });

  test('are each shown once, also where a model gave two calls one id', () => {
    const other = { mediaType: 'image/png', data: 'b2g=' };
    const answers = [picture, other].map(
      (image) => ({ ...answer('a', '[image]'), images: [image] }) as ModelMessage,
    );
    const [, , , shown] = wireMessages('system', [turn(call('a'), call('a')), ...answers], {
      endpoint: here,
      habits: {},
    }).slice(1);
    expect((shown?.content as unknown[] | undefined)?.slice(1)).toEqual([
      { type: 'image_url', image_url: { url: 'data:image/jpeg;base64,aGk=' } },
      { type: 'image_url', image_url: { url: 'data:image/png;base64,b2g=' } },
    ]);
  });

  test('stay behind where the endpoint has refused a request', () => {
    expect(seen({}, true).map(({ role }) => role)).toEqual(['tool', 'tool']);
  });

  test('keep the order that an endpoint wants after tools', () => {
    expect(seen({ assistantAfterTools: true }, false).map(({ role }) => role)).toEqual([
      'tool',
      'tool',
      'assistant',
      'user',
    ]);
  });
});
