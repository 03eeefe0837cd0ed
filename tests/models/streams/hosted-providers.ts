import { callFrame, chunk, data, doneFrame, finishFrame, textFrame, wholeCall } from '../frames';
import type { StreamCase } from './stream-case';

const steps = (...frames: string[]) => ({ steps: frames });
/** A delta whose choice has no `finish_reason` at all. */
const unfinished = (delta: object) => data({ id: 'x', choices: [{ index: 0, delta }] });
const usage = { prompt_tokens: 11, completion_tokens: 7, total_tokens: 18 };

/** Habits of hosted providers, as their transcripts and documents show them. */
export const hostedProviders: StreamCase[] = [
  {
    name: 'OpenAI: usage in a last chunk without choices',
    tools: ['add'],
    reply: steps(
      data(chunk({ role: 'assistant', content: null, refusal: null }, null, { usage: null, obfuscation: 'xyz' })),
      callFrame({ index: 0, id: 'call_a', type: 'function', function: { name: 'add', arguments: '' } }),
      callFrame({ index: 0, function: { arguments: '{"x":1}' } }),
      finishFrame('tool_calls'),
      data({ id: 'x', choices: [], usage }),
      doneFrame,
    ),
    expected: { calls: [['add', '{"x":1}']], usage: { input: 11, output: 7 } },
  },
  {
    name: 'OpenAI: a refusal is shown',
    reply: steps(data(chunk({ refusal: 'I cannot help with that.' })), finishFrame('stop'), doneFrame),
    expected: { text: 'I cannot help with that.' },
  },
  {
    name: 'Azure: a first chunk without choices, filter results everywhere',
    reply: steps(
      data({
        id: '',
        object: '',
        choices: [],
        prompt_filter_results: [{ prompt_index: 0, content_filter_results: {} }],
      }),
      data({
        id: 'x',
        choices: [
          { index: 0, delta: { content: 'Hello' }, content_filter_results: { hate: {} }, finish_reason: null },
        ],
      }),
      data({ id: 'x', choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] }),
      doneFrame,
    ),
    expected: { text: 'Hello' },
  },
  {
    name: 'Azure with grok: finish_reason is absent until the last',
    tools: ['add'],
    reply: steps(
      unfinished({ role: 'assistant', content: '' }),
      unfinished({ tool_calls: [wholeCall('call_1', 'add', '{"x":1}')] }),
      finishFrame('tool_calls'),
      doneFrame,
    ),
    expected: { calls: [['add', '{"x":1}']] },
  },
  {
    name: 'OpenRouter: comments, finish twice, usage on the last, reasoning details',
    tools: ['add'],
    reply: steps(
      ': OPENROUTER PROCESSING\n\n'.repeat(30),
      data(chunk({ reasoning: 'Hm', reasoning_details: [{ type: 'reasoning.text', text: 'Hm', index: 0 }] })),
      data(
        chunk({
          reasoning: '.',
          reasoning_details: [{ type: 'reasoning.text', text: '.', index: 0, signature: 's1' }],
        }),
      ),
      callFrame(wholeCall('a', 'add', '{}')),
      finishFrame('tool_calls'),
      data(chunk({ role: 'assistant', content: '' }, 'tool_calls', { usage })),
      doneFrame,
    ),
    expected: { reasoning: 'Hm.', calls: [['add', '{}']], usage: { input: 11, output: 7 } },
  },
  {
    name: 'OpenRouter: an error in the stream with finish "error"',
    reply: steps(
      textFrame('Hel'),
      data({
        id: 'x',
        error: { code: 'server_error', message: 'Provider disconnected' },
        choices: [{ index: 0, delta: { content: '' }, finish_reason: 'error' }],
      }),
    ),
    expected: { text: 'Hel', failure: 'model-refused', says: /Provider disconnected/ },
  },
  {
    name: 'Groq: usage in x_groq, a channel on the message',
    reply: steps(
      data(chunk({ role: 'assistant', content: 'Hello', channel: 'final' })),
      data(chunk({}, 'stop', { x_groq: { id: 'r', usage } })),
      doneFrame,
    ),
    expected: { text: 'Hello', usage: { input: 11, output: 7 } },
  },
  {
    name: 'Mistral: no index, no type, call, finish and usage in one chunk, padding',
    tools: ['add', 'list'],
    reply: steps(
      data({
        id: 'x',
        p: 'abcdefgh',
        choices: [
          {
            index: 0,
            delta: {
              content: '',
              tool_calls: [
                { id: 'D681PevKs', function: { name: 'add', arguments: '{"x":1}' } },
                { id: 'E681PevKs', function: { name: 'list', arguments: '{}' } },
              ],
            },
            finish_reason: 'tool_calls',
          },
        ],
        usage,
      }),
      doneFrame,
    ),
    expected: {
      calls: [
        ['add', '{"x":1}'],
        ['list', '{}'],
      ],
      ids: ['D681PevKs', 'E681PevKs'],
      usage: { input: 11, output: 7 },
    },
  },
  {
    name: 'Mistral: thinking as parts of the content',
    reply: steps(
      data(chunk({ content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'Hm.' }] }] })),
      data(chunk({ content: [{ type: 'text', text: 'Hello' }] })),
      finishFrame('stop'),
      doneFrame,
    ),
    expected: { text: 'Hello', reasoning: 'Hm.' },
  },
  {
    name: 'Gemini: parallel calls in one array, no index, empty ids, finish and usage in the same frame',
    tools: ['add', 'list'],
    reply: steps(
      data({
        choices: [
          {
            index: 0,
            delta: {
              role: 'assistant',
              tool_calls: [
                {
                  id: '',
                  type: 'function',
                  extra_content: { google: { thought_signature: 'sig' } },
                  function: { name: 'add', arguments: '{"x":1}' },
                },
                { id: '', type: 'function', function: { name: 'add', arguments: '{"x":2}' } },
                { id: '', type: 'function', function: { name: 'list', arguments: '{}' } },
              ],
            },
            finish_reason: 'tool_calls',
          },
        ],
        usage,
      }),
      doneFrame,
    ),
    expected: {
      calls: [
        ['add', '{"x":1}'],
        ['add', '{"x":2}'],
        ['list', '{}'],
      ],
    },
  },
  {
    name: 'Gemini: an error body that is an array',
    reply: {
      headers: { 'content-type': 'application/json' },
      steps: ['[{"error":{"code":400,"message":"Invalid tool schema","status":"INVALID_ARGUMENT"}}]'],
    },
    expected: { failure: 'model-refused', says: /Invalid tool schema/ },
  },
  {
    name: 'Anthropic: index 1 after text, empty first arguments',
    tools: ['add'],
    reply: steps(
      textFrame('I will add.'),
      callFrame({ index: 1, id: 'toolu_01', type: 'function', function: { name: 'add', arguments: '' } }),
      callFrame({ index: 1, function: { arguments: '{"x": 1}' } }),
      finishFrame('tool_calls'),
      doneFrame,
    ),
    expected: { text: 'I will add.', calls: [['add', '{"x": 1}']] },
  },
  {
    name: 'DeepSeek: reasoning apart, then a call',
    tools: ['add'],
    reply: steps(
      data(chunk({ role: 'assistant', content: null, reasoning_content: '' })),
      data(chunk({ content: null, reasoning_content: 'Thinking' })),
      callFrame(wholeCall('call_00_x', 'add', '{}')),
      data(chunk({ content: '', reasoning_content: null }, 'tool_calls', { usage })),
      doneFrame,
    ),
    expected: { reasoning: 'Thinking', calls: [['add', '{}']], usage: { input: 11, output: 7 } },
  },
  {
    name: 'Together: finish "eos"',
    reply: steps(textFrame('Hello'), finishFrame('eos'), doneFrame),
    expected: { text: 'Hello' },
  },
  {
    name: 'Moonshot: usage within the choice',
    reply: steps(
      data({ choices: [{ index: 0, delta: { content: 'Hello' }, finish_reason: 'stop', usage }] }),
      doneFrame,
    ),
    expected: { text: 'Hello', usage: { input: 11, output: 7 } },
  },
  {
    name: 'Qwen: continuation with an empty id, reasoning_content',
    tools: ['add'],
    reply: steps(
      unfinished({ reasoning_content: 'Hm' }),
      unfinished({
        tool_calls: [{ index: 0, id: 'call_q', type: 'function', function: { name: 'add', arguments: '{"x"' } }],
      }),
      unfinished({
        tool_calls: [{ index: 0, id: '', type: 'function', function: { name: '', arguments: ': 1}' } }],
      }),
      finishFrame('tool_calls'),
      doneFrame,
    ),
    expected: { reasoning: 'Hm', calls: [['add', '{"x": 1}']], ids: ['call_q'] },
  },
  {
    name: 'Snowflake: never a finish_reason',
    tools: ['add'],
    reply: steps(unfinished({ tool_calls: [wholeCall('s1', 'add', '{}')] }), doneFrame),
    expected: { calls: [['add', '{}']] },
  },
];
