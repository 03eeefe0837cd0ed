import { callFrame, chunk, data, doneFrame, finishFrame, textFrame, wholeCall } from '../frames';
import type { StreamCase } from './stream-case';

const ended = (reason = 'tool_calls') => finishFrame(reason) + doneFrame;
const steps = (...frames: string[]) => ({ steps: frames });

/** What tells the calls of an answer apart, by every habit that was seen. */
export const callIdentity: StreamCase[] = [
  {
    name: 'pieces by index, as OpenAI sends them',
    tools: ['add', 'list'],
    reply: steps(
      callFrame({ index: 0, id: 'a', type: 'function', function: { name: 'add', arguments: '' } }),
      callFrame({ index: 0, function: { arguments: '{"x"' } }),
      callFrame({ index: 0, function: { arguments: ':1}' } }),
      callFrame({ index: 1, id: 'b', type: 'function', function: { name: 'list', arguments: '' } }),
      callFrame({ index: 1, function: { arguments: '{}' } }),
      ended(),
    ),
    expected: {
      calls: [
        ['add', '{"x":1}'],
        ['list', '{}'],
      ],
      ids: ['a', 'b'],
    },
  },
  {
    name: 'interleaved pieces',
    tools: ['add', 'list'],
    reply: steps(
      callFrame({ index: 0, id: 'a', function: { name: 'add', arguments: '{"x"' } }),
      callFrame({ index: 1, id: 'b', function: { name: 'list', arguments: '{"y"' } }),
      callFrame({ index: 0, function: { arguments: ':1}' } }),
      callFrame({ index: 1, function: { arguments: ':2}' } }),
      ended(),
    ),
    expected: {
      calls: [
        ['add', '{"x":1}'],
        ['list', '{"y":2}'],
      ],
    },
  },
  {
    name: 'index missing, id on each piece',
    tools: ['add'],
    reply: steps(
      callFrame({ id: 'a', function: { name: 'add', arguments: '{"x"' } }),
      callFrame({ id: 'a', function: { arguments: ':1}' } }),
      ended(),
    ),
    expected: { calls: [['add', '{"x":1}']], ids: ['a'] },
  },
  {
    name: 'index and id missing, two whole calls in one array',
    tools: ['add', 'list'],
    reply: steps(
      data(
        chunk(
          {
            tool_calls: [
              { id: '', function: { name: 'add', arguments: '{"x":1}' } },
              { id: '', function: { name: 'list', arguments: '{}' } },
            ],
          },
          'tool_calls',
        ),
      ),
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
    name: 'type missing',
    tools: ['add'],
    reply: steps(callFrame({ index: 0, id: 'a', function: { name: 'add', arguments: '{}' } }), ended()),
    expected: { calls: [['add', '{}']] },
  },
  {
    name: 'the first index is 1',
    tools: ['add'],
    reply: steps(
      textFrame('Let me see.'),
      callFrame({ index: 1, id: 'toolu_1', type: 'function', function: { name: 'add', arguments: '' } }),
      callFrame({ index: 1, function: { arguments: '' } }),
      callFrame({ index: 1, function: { arguments: '{"x":1}' } }),
      ended(),
    ),
    expected: { text: 'Let me see.', calls: [['add', '{"x":1}']], ids: ['toolu_1'] },
  },
  {
    name: 'one index for two ids',
    tools: ['b', 'u'],
    reply: steps(
      callFrame(wholeCall('call_1', 'b', '{"x":1}', 0)),
      callFrame(wholeCall('call_2', 'u', '{"y":2}', 0)),
      ended('stop'),
    ),
    expected: {
      calls: [
        ['b', '{"x":1}'],
        ['u', '{"y":2}'],
      ],
      ids: ['call_1', 'call_2'],
    },
  },
  {
    name: 'one index for two calls without ids',
    tools: ['b', 'u'],
    reply: steps(callFrame(wholeCall('', 'b', '{"x":1}', 0)), callFrame(wholeCall('', 'u', '{"y":2}', 0)), ended()),
    expected: {
      calls: [
        ['b', '{"x":1}'],
        ['u', '{"y":2}'],
      ],
    },
  },
  {
    name: 'the same tool twice under one index without ids',
    tools: ['b'],
    reply: steps(callFrame(wholeCall('', 'b', '{"x":1}', 0)), callFrame(wholeCall('', 'b', '{"x":2}', 0)), ended()),
    expected: {
      calls: [
        ['b', '{"x":1}'],
        ['b', '{"x":2}'],
      ],
    },
  },
  {
    name: 'an id that changes from piece to piece',
    tools: ['add'],
    reply: steps(
      callFrame({ index: 0, id: 'r1', function: { name: 'add', arguments: '{"x"' } }),
      callFrame({ index: 0, id: 'r2', function: { arguments: ':1' } }),
      callFrame({ index: 0, id: 'r3', function: { arguments: '}' } }),
      ended(),
    ),
    expected: { calls: [['add', '{"x":1}']], ids: ['r1'] },
  },
  {
    name: 'the same id for two calls',
    tools: ['add', 'list'],
    reply: steps(
      callFrame(wholeCall('x', 'add', '{"x":1}', 0)),
      callFrame(wholeCall('x', 'list', '{}', 1)),
      ended(),
    ),
    expected: {
      calls: [
        ['add', '{"x":1}'],
        ['list', '{}'],
      ],
    },
  },
];
