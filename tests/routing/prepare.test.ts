import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '../../utils/json';
import { toolNamed } from '../catalogue/documents';
import { createStage } from './stage';

const pinSchema: JsonSchema = {
  type: 'object',
  properties: {
    place: { type: 'string', minLength: 1 },
    zoom: { type: 'integer', minimum: 1, maximum: 18, default: 6 },
    colour: { enum: ['red', 'green'] },
    options: { type: 'object', properties: { label: { type: 'string', default: 'pin' } } },
  },
  required: ['place'],
  additionalProperties: false,
};

async function stageWithTabs(tabIds: number[]) {
  const stage = createStage();
  for (const tabId of tabIds)
    await stage.open(tabId, `d${tabId}`, [toolNamed('drop_pin', { inputSchema: pinSchema })]);
  const prepare = (alias: string, argumentsText: string, threadTab: number | null = null, offer = stage.offer()) =>
    stage.router.prepare({ callId: 'c', alias, argumentsText }, offer, threadTab);
  const words = (...wish: Parameters<typeof prepare>) => {
    const outcome = prepare(...wish);
    return outcome.ok ? 'prepared' : `${outcome.failure.code}: ${outcome.failure.message}`;
  };
  return { stage, prepare, words };
}

describe('prepare', () => {
  it('fills in defaults, also in nested objects that are there', async () => {
    const { prepare } = await stageWithTabs([1]);
    const outcome = prepare('localhost_drop_pin', '{"place":"Paris","options":{}}');
    expect(outcome.ok && outcome.value.arguments).toEqual({ place: 'Paris', zoom: 6, options: { label: 'pin' } });
  });

  it('names path, expectation and what came, for each problem', async () => {
    const { words } = await stageWithTabs([1]);
    const told = words('localhost_drop_pin', '{"zoom":"12","colour":"blue","options":{"label":5},"extra":1}');
    expect(told).toMatch(/^invalid-arguments: The arguments for localhost_drop_pin/);
    expect(told).toContain('- /place: expected a text, received nothing; it is required.');
    expect(told).toContain('- /zoom: expected an integer, received the text "12".');
    expect(told).toContain('- /colour: expected one of "red", "green", received the text "blue".');
    expect(told).toContain('- /options/label: expected a text, received the number 5.');
    expect(words('localhost_drop_pin', '{"place":"Paris","zoom":40}')).toContain('/zoom: expected at most 18');
    expect(words('localhost_drop_pin', '{"place":"Paris","x":1}')).toContain(
      '/x: expected only "place", "zoom", "colour", "options", received the number 1.',
    );
  });

  it('takes no text for an empty object, and quotes what is not JSON', async () => {
    const stage = createStage();
    await stage.open(1, 'd', [toolNamed('list')]);
    const prepare = (argumentsText: string) =>
      stage.router.prepare({ callId: 'c', alias: 'localhost_list', argumentsText }, stage.offer(), null);
    for (const text of ['', '  ', 'null', '{}']) expect(prepare(text).ok).toBe(true);
    for (const text of ['{"a":', '[]', '"text"', '5', `${'['.repeat(30_000)}`]) {
      const outcome = prepare(text);
      expect(outcome.ok ? '' : outcome.failure.message).toContain(text.slice(0, 20));
    }
    expect(prepare(`{"a":${'['.repeat(9000)}${']'.repeat(9000)}}`).ok).toBe(false);
  });

  it('names at most three near tools for one that is unknown', async () => {
    const stage = createStage();
    await stage.open(
      1,
      'd',
      ['drop_pin', 'drop_pins', 'drop_pan', 'drop_pun', 'list_notes'].map((name) => toolNamed(name)),
    );
    const near = (alias: string) => {
      const outcome = stage.router.prepare({ callId: 'c', alias, argumentsText: '' }, stage.offer(), null);
      return outcome.ok ? '' : outcome.failure.message;
    };
    expect(near('drop_pin')).toMatch(/Did you mean localhost_drop_pin or \w+( or \w+)?\?$/);
    expect(near('drop_pin').split(' or ').length).toBeLessThanOrEqual(3);
    expect(near('constructor')).toContain('There is no tool named "constructor"');
    expect(near('__proto__')).toContain('There is no tool named');
  });

  it('goes to the named tab, else to the tab of the thread, else to the last used one', async () => {
    const { stage, prepare, words } = await stageWithTabs([11, 12, 13]);
    const goesTo = (argumentsText: string, threadTab: number | null) => {
      const outcome = prepare('localhost_drop_pin', argumentsText, threadTab);
      return outcome.ok
        ? [outcome.value.place.address.tabId, outcome.value.arguments.tab]
        : outcome.failure.message;
    };
    expect(goesTo('{"place":"Paris","tab":2}', 13)).toEqual([12, undefined]);
    expect(goesTo('{"place":"Paris","tab":null}', 13)).toEqual([13, undefined]);
    expect(goesTo('{"place":"Paris"}', 13)).toEqual([13, undefined]);
    expect(words('localhost_drop_pin', '{"place":"Paris"}', 99)).toContain(
      'tab 1 (Tab 11), tab 2 (Tab 12), tab 3 (Tab 13)',
    );
    expect(words('localhost_drop_pin', '{"place":"Paris","tab":9}')).toContain('/tab: tab 9 does not offer');
    stage.used.set(12, 5);
    stage.used.set(11, 4);
    expect(goesTo('{"place":"Paris"}', 99)).toEqual([12, undefined]);
  });

  it('follows a page that was loaded anew with the same tool, but not one that lost it', async () => {
    const { stage, prepare, words } = await stageWithTabs([1]);
    const offer = stage.offer();
    await stage.open(1, 'anew', [toolNamed('drop_pin', { inputSchema: pinSchema })]);
    const outcome = prepare('localhost_drop_pin', '{"place":"Paris"}', 1, offer);
    expect(outcome.ok && outcome.value.place.address.documentId).toBe('anew');
    await stage.open(1, 'other', [toolNamed('drop_pin')]);
    expect(words('localhost_drop_pin', '{"place":"Paris"}', 1, offer)).toMatch(/^tool-gone: /);
  });

  it('leaves an argument named tab to the tool that has one itself', async () => {
    const stage = createStage();
    const inputSchema = { type: 'object', properties: { tab: { type: 'string' } } };
    for (const tabId of [1, 2]) await stage.open(tabId, `d${tabId}`, [toolNamed('indent', { inputSchema })]);
    const [tool] = stage.offer();
    expect(Object.keys(tool?.parameters.properties as object)).toEqual(['tab', 'tab_number']);
    const wish = { callId: 'c', alias: 'localhost_indent', argumentsText: '{"tab":"\\t","tab_number":2}' };
    const outcome = stage.router.prepare(wish, stage.offer(), 1);
    expect(outcome.ok && [outcome.value.place.address.tabId, outcome.value.arguments]).toEqual([2, { tab: '\t' }]);
  });

  it('never throws, whatever the model writes', async () => {
    const { words } = await stageWithTabs([1, 2]);
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), fc.string(), (argumentsText, alias) => {
        expect(words('localhost_drop_pin', argumentsText)).toBeTypeOf('string');
        expect(words(alias, argumentsText)).toMatch(/^unknown-tool: |^prepared$/);
      }),
    );
  });
});
