import { callFrame, callPiece, chunk, data, doneFrame, finishFrame, textFrame, wholeCall } from '../frames';
import type { StreamCase } from './stream-case';

const ended = (reason = 'tool_calls') => finishFrame(reason) + doneFrame;
const steps = (...frames: string[]) => ({ steps: frames });

/** How names, arguments and endings of calls arrive, by every habit that was seen. */
export const callContents: StreamCase[] = [
  {
    name: 'arguments as an object',
    tools: ['add'],
    reply: steps(callFrame({ index: 0, id: 'a', function: { name: 'add', arguments: { x: 1 } } }), ended()),
    expected: { calls: [['add', '{"x":1}']] },
  },
  {
    name: 'arguments missing, null or empty',
    tools: ['add', 'list', 'go'],
    reply: steps(
      callFrame({ index: 0, id: 'a', function: { name: 'add' } }),
      callFrame({ index: 1, id: 'b', function: { name: 'list', arguments: null } }),
      callFrame({ index: 2, id: 'c', function: { name: 'go', arguments: '' } }),
      ended(),
    ),
    expected: {
      calls: [
        ['add', '{}'],
        ['list', '{}'],
        ['go', '{}'],
      ],
    },
  },
  {
    name: 'a name split over pieces',
    tools: ['add_note'],
    reply: steps(
      callFrame({ index: 0, id: 'a', function: { name: 'add_' } }),
      callFrame({ index: 0, function: { name: 'note', arguments: '{}' } }),
      ended(),
    ),
    expected: { calls: [['add_note', '{}']] },
  },
  {
    name: 'a name repeated on every piece',
    tools: ['add'],
    reply: steps(
      callFrame({ index: 0, id: 'a', function: { name: 'add', arguments: '{"x"' } }),
      callFrame({ index: 0, id: 'a', function: { name: 'add', arguments: ':1}' } }),
      ended(),
    ),
    expected: { calls: [['add', '{"x":1}']] },
  },
  {
    name: 'an empty name on the second piece',
    tools: ['add'],
    reply: steps(
      callFrame({ index: 0, id: 'a', function: { name: 'add', arguments: '' } }),
      callFrame({ index: 0, id: 'a', function: { name: '', arguments: '{}' } }),
      ended(),
    ),
    expected: { calls: [['add', '{}']] },
  },
  {
    name: 'arguments before the name',
    tools: ['add'],
    reply: steps(
      callFrame({ index: 0, id: 'a', function: { arguments: '{"x"' } }),
      callFrame({ index: 0, function: { name: 'add', arguments: ':1}' } }),
      ended(),
    ),
    expected: { calls: [['add', '{"x":1}']] },
  },
  {
    name: 'an index of 128 and more',
    tools: ['add'],
    reply: steps(callFrame(wholeCall('a', 'add', '{}', 4000)), ended()),
    expected: { calls: [['add', '{}']] },
  },
  {
    name: 'an index as text',
    tools: ['add'],
    reply: steps(
      callFrame({ index: '0', id: 'a', function: { name: 'add', arguments: '{' } }),
      callFrame({ index: 0, function: { arguments: '}' } }),
      ended(),
    ),
    expected: { calls: [['add', '{}']] },
  },
  {
    name: 'a single call that is no array',
    tools: ['add'],
    reply: steps(data(chunk({ tool_calls: wholeCall('a', 'add', '{}') })), ended()),
    expected: { calls: [['add', '{}']] },
  },
  {
    name: 'parsable arguments that were not yet whole',
    tools: ['add'],
    reply: steps(
      callFrame({ index: 0, id: 'a', function: { name: 'add', arguments: '' } }),
      callFrame({ index: 0, function: { arguments: '{}'.slice(0, 1) } }),
      callFrame({ index: 0, function: { arguments: '"x":12' } }),
      callFrame({ index: 0, function: { arguments: '34}' } }),
      ended(),
    ),
    expected: { calls: [['add', '{"x":1234}']] },
  },
  {
    name: 'cut by length with a call',
    tools: ['add'],
    reply: steps(callFrame(wholeCall('a', 'add', '{"x":1}')), ended('length')),
    expected: { calls: [], cut: 'length' },
  },
  {
    name: 'cut by the content filter',
    reply: steps(textFrame('I'), ended('content_filter')),
    expected: { text: 'I', cut: 'filter' },
  },
  {
    name: 'finish_reason stop with a call',
    tools: ['add'],
    reply: steps(callFrame(wholeCall('a', 'add', '{}')), ended('stop')),
    expected: { calls: [['add', '{}']] },
  },
  {
    name: 'finish_reason tool_calls without a call',
    reply: steps(textFrame('Hello'), ended('tool_calls')),
    expected: { text: 'Hello', calls: [] },
  },
  {
    name: 'a nameless call without arguments',
    tools: ['add'],
    reply: steps(
      callFrame({ index: 0, id: '', type: 'function', function: { name: '', arguments: '' } }),
      textFrame('Hello'),
      ended('stop'),
    ),
    expected: { text: 'Hello', calls: [] },
  },
  {
    name: 'a nameless call with arguments',
    tools: ['add'],
    reply: steps(callFrame({ index: 0, id: 'a', function: { arguments: '{"x":1}' } }), ended()),
    expected: { failure: 'model-answer-unusable', says: /without naming it/ },
  },
  {
    name: 'the undeclared wrapper for parallel calls',
    tools: ['add', 'list'],
    reply: steps(
      callFrame(
        wholeCall(
          'a',
          'multi_tool_use.parallel',
          JSON.stringify({
            tool_uses: [
              { recipient_name: 'functions.add', parameters: { x: 1 } },
              { recipient_name: 'functions.list', parameters: {} },
            ],
          }),
        ),
      ),
      ended(),
    ),
    expected: {
      calls: [
        ['add', '{"x":1}'],
        ['list', '{}'],
      ],
    },
  },
  {
    name: 'a piece of a call that cannot be read',
    tools: ['add'],
    reply: steps(
      callFrame(wholeCall('a', 'add', '{}')),
      data(chunk(callPiece({ index: 0, function: 7 }))),
      ended(),
    ),
    expected: { failure: 'model-answer-unusable' },
  },
];
