import { callFrame, chunk, data, doneFrame, finishFrame, textFrame, wholeCall } from '../frames';
import type { StreamCase } from './stream-case';

const steps = (...frames: string[]) => ({ steps: frames });

/** Habits of servers on a person's own machine, as their code and issues show them. */
export const localProviders: StreamCase[] = [
  {
    name: 'Ollama: whole arguments in one chunk, index always 0, finish stop',
    tools: ['add', 'list'],
    reply: steps(
      callFrame(wholeCall('call_1', 'add', '{"x":1}', 0)),
      callFrame(wholeCall('call_2', 'list', '{}', 0)),
      finishFrame('stop'),
      doneFrame,
    ),
    expected: {
      calls: [
        ['add', '{"x":1}'],
        ['list', '{}'],
      ],
    },
  },
  {
    name: 'Ollama: index missing',
    tools: ['add'],
    reply: steps(
      callFrame({ id: 'call_1', type: 'function', function: { name: 'add', arguments: '{}' } }),
      finishFrame('stop'),
      doneFrame,
    ),
    expected: { calls: [['add', '{}']] },
  },
  {
    name: 'Ollama: an error under an odd name',
    reply: steps(data({ "error parsing tool call: raw='{x'": "invalid character 'x'" })),
    expected: { failure: 'model-refused', says: /invalid character/ },
  },
  {
    name: 'LM Studio: a call left as text stays text unless the person switched text calls on',
    tools: ['add'],
    reply: steps(
      textFrame('[TOOL_REQUEST]{"name":"add","arguments":{}}[END_TOOL_REQUEST]'),
      finishFrame('stop'),
      doneFrame,
    ),
    expected: { text: '[TOOL_REQUEST]{"name":"add","arguments":{}}[END_TOOL_REQUEST]', calls: [] },
  },
  {
    name: 'LM Studio: an empty list of calls on every chunk',
    tools: ['add'],
    reply: steps(
      data(chunk({ content: 'Hello', tool_calls: [] })),
      data(chunk({ tool_calls: [] }, 'stop')),
      doneFrame,
    ),
    expected: { text: 'Hello', calls: [] },
  },
  {
    name: 'llama.cpp: the call leaks into the text before it comes; empty delta',
    tools: ['add'],
    reply: steps(
      textFrame('<tool_call>\n<function=add'),
      data(chunk({})),
      callFrame({ index: 0, id: 'z', type: 'function', function: { name: 'add', arguments: '{' } }),
      callFrame({ index: 0, function: { arguments: '}' } }),
      finishFrame('tool_calls'),
      doneFrame,
    ),
    expected: { text: '<tool_call>\n<function=add', calls: [['add', '{}']] },
  },
  {
    name: 'llama.cpp: "Failed to parse input" in mid stream',
    reply: steps(
      textFrame('Hel'),
      'error: {"code":500,"message":"Failed to parse input at pos 3","type":"server_error"}\n\n',
    ),
    expected: { text: 'Hel', failure: 'model-answer-unusable', says: /Failed to parse input/ },
  },
  {
    name: 'vLLM: a first piece without arguments',
    tools: ['add'],
    reply: steps(
      callFrame({ id: 'chatcmpl-tool-1', type: 'function', index: 0, function: { name: 'add' } }),
      callFrame({ index: 0, function: { arguments: '{"x": 1}' } }),
      finishFrame('tool_calls'),
      doneFrame,
    ),
    expected: { calls: [['add', '{"x": 1}']] },
  },
  {
    name: 'vLLM: says tool_calls for a call that max_tokens cut: the text stays as it is, for the argument check to refuse',
    tools: ['add'],
    reply: steps(callFrame(wholeCall('a', 'add', '{"x": 1, "y": "unfin')), finishFrame('tool_calls'), doneFrame),
    expected: { calls: [['add', '{"x": 1, "y": "unfin']] },
  },
];
