import { describe, expect, it } from 'vitest';
import { type OfferInput, offerFor, offerLimit, rowsFor } from '../../utils/catalogue/offer';
import { legalParameters } from '../../utils/models/openai/legal-parameters';
import type { AnnouncedTool } from '../../utils/tool';
import { documentWith, toolNamed } from './documents';

const input = (more: Partial<OfferInput>): OfferInput => ({
  documents: [],
  tabs: [],
  thread: { switches: {}, aliases: {}, tabs: [] },
  frontTabId: null,
  ...more,
});
const aliases = (more: Partial<OfferInput>) => offerFor(input(more)).tools.map(({ alias }) => alias);
const inTabs = (tools: AnnouncedTool[], ...tabIds: number[]) =>
  tabIds.map((tabId) => documentWith(tools, { tabId }));

describe('offer', () => {
  it('offers one definition in several tabs once, with a choice of the tab', () => {
    const { tools, tabs } = offerFor(input({ documents: inTabs([toolNamed('drop_pin')], 31, 32), frontTabId: 32 }));
    expect(tools).toHaveLength(1);
    expect(tabs).toEqual([32, 31]);
    expect(tools[0]?.places.map(({ address, tabNumber }) => [address.tabId, tabNumber])).toEqual([
      [31, 2],
      [32, 1],
    ]);
    expect(tools[0]?.parameters.properties).toHaveProperty('tab');
    expect(tools[0]?.definition.inputSchema.properties).not.toHaveProperty('tab');
    const [single] = offerFor(input({ documents: inTabs([toolNamed('drop_pin')], 31) })).tools;
    expect(single?.parameters.properties).not.toHaveProperty('tab');
  });

  it('keeps two definitions under one name apart', () => {
    const documents = [
      documentWith([toolNamed('save')], { tabId: 1 }),
      documentWith([toolNamed('save', { description: 'Saves elsewhere' })], { tabId: 2 }),
      documentWith([toolNamed('save')], { tabId: 3, origin: 'http://localhost:4000' }),
    ];
    const { tools } = offerFor(input({ documents }));
    expect(new Set(tools.map(({ key }) => key)).size).toBe(3);
    expect(new Set(tools.map(({ alias }) => alias)).size).toBe(3);
    expect(tools.map(({ alias }) => alias)).toContain('localhost_save');
  });

  it('gives the same bytes for the same input, in whatever order the documents came', () => {
    const documents = inTabs(
      ['b', 'a', 'c'].map((name) => toolNamed(name)),
      1,
      2,
      3,
    );
    const bytes = (order: typeof documents) => JSON.stringify(offerFor(input({ documents: order })));
    expect(bytes([...documents].reverse())).toBe(bytes(documents));
    expect(aliases({ documents })).toEqual(['localhost_a', 'localhost_b', 'localhost_c']);
  });

  it('keeps alias and tab number through a reload, a changed definition and a closed tab', () => {
    const first = offerFor(input({ documents: inTabs([toolNamed('add')], 1, 2) }));
    const thread = { switches: {}, aliases: first.aliases, tabs: first.tabs };
    const reloaded = [documentWith([toolNamed('add')], { tabId: 2, documentId: 'anew' })];
    const second = offerFor(input({ documents: reloaded, thread }));
    expect(second.tools.map(({ alias, places }) => [alias, places[0]?.tabNumber])).toEqual([['localhost_add', 2]]);
    const renewed = [documentWith([toolNamed('add', { description: 'Better' })], { tabId: 2 })];
    const third = offerFor(input({ documents: renewed, thread: { ...thread, aliases: second.aliases } }));
    expect(third.tools.map(({ alias }) => alias)).toEqual(['localhost_add']);
    expect(third.tools[0]?.key).not.toBe(second.tools[0]?.key);
  });

  it('leaves out what is switched off, and starts with toolkits and foreign frames off', () => {
    const origin = 'https://pay.example';
    const documents = [
      documentWith([toolNamed('add'), toolNamed('remove')]),
      documentWith([toolNamed('pay')], { frameId: 3, origin, topOrigin: 'http://localhost:3000' }),
      documentWith([toolNamed('kit', { source: 'toolkit' })], { tabId: 2 }),
    ];
    const switches = { 'page|http://localhost:3000|remove': false };
    expect(aliases({ documents, thread: { switches, aliases: {}, tabs: [] } })).toEqual(['localhost_add']);
    const on = { 'page|https://pay.example|pay': true, 'toolkit|http://localhost:3000|kit': true };
    expect(aliases({ documents, thread: { switches: on, aliases: {}, tabs: [] } })).toEqual([
      'localhost_add',
      'localhost_kit',
      'localhost_remove',
      'pay_example_pay',
    ]);
  });

  it('routes a tool that is on into no foreign frame that holds the same one', () => {
    const documents = [
      documentWith([toolNamed('add')], { tabId: 1 }),
      documentWith([toolNamed('add')], { tabId: 2, frameId: 5, topOrigin: 'https://elsewhere.example' }),
    ];
    const [tool] = offerFor(input({ documents })).tools;
    expect(tool?.places.map(({ address }) => address.tabId)).toEqual([1]);
  });

  it('caps the list and says what was left out, choosing by the words and the page in front', () => {
    const many = Array.from({ length: 100 }, (_, index) => toolNamed(`tool_${index}`));
    const others = Array.from({ length: 100 }, (_, index) => toolNamed(`zz_${index}`));
    const documents = [
      documentWith(many, { tabId: 1, origin: 'https://a.example' }),
      documentWith([...others, toolNamed('drop_pin')], { tabId: 2, origin: 'https://z.example' }),
    ];
    const offer = offerFor(input({ documents, frontTabId: 1, message: 'Please drop a pin on Paris' }));
    expect(offer.tools).toHaveLength(offerLimit);
    expect(offer.leftOut).toHaveLength(201 - offerLimit);
    const names = offer.tools.map(({ definition }) => definition.name);
    expect(names).toContain('drop_pin');
    expect(names.filter((name) => name.startsWith('tool_'))).toHaveLength(100);
    const rows = rowsFor(input({ documents, frontTabId: 1, message: 'Please drop a pin on Paris' }));
    expect(rows).toHaveLength(201);
    expect(rows.filter(({ unavailable }) => unavailable !== '')).toHaveLength(201 - offerLimit);
  });

  it('gives the model an object at the root, whatever the page wrote there', () => {
    const inputSchema = {
      type: 'object',
      $ref: '#/$defs/Input',
      oneOf: [{ required: ['a'] }, { required: ['b'] }],
      $defs: { Input: { type: 'object', properties: { a: { type: 'string' } } } },
    };
    const [tool] = offerFor(input({ documents: [documentWith([toolNamed('odd', { inputSchema })])] })).tools;
    expect(tool?.parameters).toEqual({
      type: 'object',
      properties: { a: { type: 'string' } },
      oneOf: inputSchema.oneOf,
      $defs: inputSchema.$defs,
    });
    expect(tool?.definition.inputSchema).toEqual(inputSchema);
  });

  it('leaves no rule at the root unsaid on the wire', () => {
    const inputSchema = {
      type: 'object',
      properties: { place: { type: 'string' }, lat: { type: 'number' }, lng: { type: 'number' } },
      anyOf: [{ required: ['place'] }, { required: ['lat', 'lng'] }],
    };
    const documents = inTabs([toolNamed('drop_pin', { inputSchema })], 1, 2);
    const [tool] = offerFor(input({ documents })).tools;
    const wire = legalParameters(tool?.parameters ?? {});
    expect(wire).not.toHaveProperty('anyOf');
    expect(wire.description).toBe('Give one of: place; lat + lng.');
    expect(Object.keys(wire.properties as object)).toEqual(['lat', 'lng', 'place', 'tab']);
  });

  it('keeps the choice of the tab once it was there, through closed and reopened tabs', () => {
    const thread = { switches: {}, aliases: {}, tabs: [] as number[], tabbed: [] as string[] };
    const bytes: string[] = [];
    for (const tabIds of [[1], [1, 2], [1], [1, 3], [2]]) {
      const offer = offerFor(
        input({ documents: inTabs([toolNamed('add'), toolNamed('list')], ...tabIds), thread }),
      );
      Object.assign(thread, { aliases: offer.aliases, tabs: offer.tabs, tabbed: offer.tabbed });
      bytes.push(JSON.stringify(offer.tools.map(({ alias, parameters }) => [alias, parameters])));
    }
    const [alone, ...after] = bytes;
    expect(new Set(after).size).toBe(1);
    expect(after[0]).not.toBe(alone);
  });

  it('shows every tool in the rows, with its switch and its tabs', () => {
    const documents = inTabs([toolNamed('add', { annotations: { readOnlyHint: true } })], 1, 2);
    const tabs = [{ id: 1, title: 'Notes', url: '' }];
    const switches = { 'page|http://localhost:3000|add': false };
    const rows = rowsFor(input({ documents, tabs, thread: { switches, aliases: {}, tabs: [2] }, frontTabId: 1 }));
    expect(rows).toMatchObject([
      {
        name: 'add',
        alias: 'localhost_add',
        on: false,
        effect: 'read',
        site: 'localhost:3000',
        tabs: [
          { number: 2, tabId: 1, title: 'Notes', inFront: true },
          { number: 1, tabId: 2, title: '', inFront: false },
        ],
      },
    ]);
  });
});
