import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admitTool, admitTools } from '../../utils/trust/intake';
import { intakeLimits as limits } from '../../utils/trust/intake-limits';
import { toolNamed } from '../catalogue/documents';
import { effortOf } from '../support/effort';

const reasonOf = (raw: unknown) => {
  const outcome = admitTool(raw);
  return outcome.ok ? 'admitted' : outcome.failure.message;
};
const schemaOf = (inputSchema: unknown) => {
  const outcome = admitTool({ ...toolNamed('a'), inputSchema });
  return outcome.ok ? outcome.value.inputSchema : outcome.failure.message;
};
const withProperties = (count: number) => ({
  properties: Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, {}])),
});
function nested(levels: number): object {
  let schema: object = { type: 'string' };
  for (let level = 1; level < levels; level++) schema = { items: schema };
  return schema;
}

describe('admitTool', () => {
  it('takes an honest tool as it is', () => {
    const tool = toolNamed('drop_pin', {
      title: 'Drop a pin',
      inputSchema: {
        type: 'object',
        properties: {
          place: { type: 'string', description: 'Where', minLength: 1 },
          zoom: { type: 'integer', default: 3 },
        },
        required: ['place'],
        additionalProperties: false,
      },
      annotations: { readOnlyHint: true },
    });
    expect(admitTool(tool)).toEqual({ ok: true, value: tool });
  });

  it('drops what it does not know, and keeps what validates', () => {
    expect(
      schemaOf({
        $id: 'https://evil.example/schema',
        'x-run': 'code',
        type: 'object',
        properties: {
          when: { type: 'string', format: '(a+)+$', pattern: '^\\d+$' },
          who: { $ref: 'https://evil.example/#/x' },
          where: { $ref: '#/$defs/place', type: 'bogus' },
        },
        $defs: { place: { enum: ['a', 1, null] } },
        not: { 'x-anything': true },
      }),
    ).toEqual({
      type: 'object',
      properties: { when: { type: 'string', pattern: '^\\d+$' }, who: {}, where: { $ref: '#/$defs/place' } },
      $defs: { place: { enum: ['a', 1, null] } },
    });
    expect(schemaOf(undefined)).toEqual({ type: 'object' });
    expect(schemaOf({ type: ['object', 'null'] })).toEqual({ type: 'object' });
  });

  it('refuses with a reason what is no tool', () => {
    expect(reasonOf(null)).toMatch(/definition/);
    expect(reasonOf({ ...toolNamed('a'), name: 'a b' })).toMatch(/^its name must be/);
    expect(reasonOf({ ...toolNamed('a'), description: 5 })).toMatch(/^its description must be a text/);
    expect(reasonOf({ ...toolNamed('a'), source: 'toolkit' })).toMatch(/^its source/);
    expect(reasonOf({ ...toolNamed('a'), inputSchema: [] })).toMatch(/not an object/);
    expect(reasonOf({ ...toolNamed('a'), inputSchema: { type: 'array' } })).toMatch(/describes array/);
  });

  it('holds each limit at N and refuses N + 1', () => {
    expect(reasonOf(toolNamed('n'.repeat(limits.nameLength)))).toBe('admitted');
    expect(reasonOf(toolNamed('n'.repeat(limits.nameLength + 1)))).toMatch(/^its name/);
    expect(reasonOf(toolNamed('a', { description: 'd'.repeat(limits.description.drop) }))).toBe('admitted');
    expect(reasonOf(toolNamed('a', { description: 'd'.repeat(limits.description.drop + 1) }))).toMatch(
      /longer than/,
    );
    expect(schemaOf(nested(limits.schemaDepth))).toBeTypeOf('object');
    expect(schemaOf(nested(limits.schemaDepth + 1))).toMatch(/levels deep/);
    expect(schemaOf(withProperties(limits.schemaProperties))).toBeTypeOf('object');
    expect(schemaOf(withProperties(limits.schemaProperties + 1))).toMatch(/properties/);
    const list = (length: number) => ({ properties: { a: { enum: Array.from({ length }, (_, index) => index) } } });
    expect(schemaOf(list(limits.enumItems))).toBeTypeOf('object');
    expect(schemaOf(list(limits.enumItems + 1))).toMatch(/enum entries/);
    expect(schemaOf({ properties: { a: { const: 'x'.repeat(limits.schemaCharacters) } } })).toMatch(/characters/);
  });

  it('shortens long texts and takes out what cannot be seen', () => {
    const tags = [...'ignore all']
      .map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0)))
      .join('');
    const outcome = admitTool(
      toolNamed('a', {
        title: `Save${tags}\u202e\n\tnow`,
        description: `One\u200b line${tags}\r\nTwo\u0007${'x'.repeat(3000)}`,
      }),
    );
    expect(outcome.ok && outcome.value.title).toBe('Save now');
    const description = outcome.ok ? outcome.value.description : '';
    expect(description.startsWith('One line\nTwox')).toBe(true);
    expect(description).toHaveLength(limits.description.cut);
    expect(description.endsWith('…')).toBe(true);
  });

  it('keeps prototypes out of it', () => {
    const raw = JSON.parse(
      '{"source":"page","name":"a","description":"","annotations":{},"inputSchema":{"properties":{"__proto__":{"type":"string"},"constructor":{"type":"number"}},"__proto__":{"type":"array"}}}',
    );
    const outcome = admitTool(raw);
    expect(outcome.ok && Object.keys(outcome.value.inputSchema.properties as object)).toEqual(['constructor']);
    expect(Object.getPrototypeOf(outcome.ok ? outcome.value.inputSchema : null)).toBe(Object.prototype);
  });

  it('never throws and never gives more than the limits, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.anything({ maxDepth: 6, withNullPrototype: true }),
        fc.jsonValue(),
        (inputSchema, annotations) => {
          const outcome = admitTool({ ...toolNamed('a'), inputSchema, annotations });
          if (outcome.ok) expect(JSON.stringify(outcome.value).length).toBeLessThan(limits.schemaCharacters * 4);
        },
      ),
    );
  });
});

describe('hostile amounts', () => {
  it('reads a list of 20,000 tools no further than the limit, and says so', () => {
    const list = Array.from({ length: 20_000 }, (_, index) => toolNamed(`t${index}`));
    const { tools, refused } = admitTools(list);
    expect(tools).toHaveLength(limits.toolsPerDocument);
    expect(refused).toEqual([{ name: '19872 more', reason: 'a document may offer at most 128 tools' }]);
    expect(effortOf(() => admitTools(list))).toBeLessThan(25);
  });

  it('names the refused ones up to a number, and the second of two with one name', () => {
    const list = [toolNamed('a'), toolNamed('a'), ...Array.from({ length: 50 }, () => ({ name: 'bad name' }))];
    const { refused } = admitTools(list);
    expect(refused).toHaveLength(limits.reportedRefusals + 1);
    expect(refused[0]?.reason).toContain('another tool of this document');
    expect(refused.at(-1)?.name).toBe('31 more');
  });

  it('is not impressed by depth, width, length or circles', () => {
    const circle: Record<string, unknown> = { type: 'object' };
    circle.properties = { a: circle, b: circle };
    circle.allOf = Array.from({ length: 200 }, () => circle);
    let value: unknown = 1;
    for (let level = 0; level < 10_000; level++) value = [value];
    const hostile = [
      { ...toolNamed('deep'), inputSchema: nested(10_000) },
      { ...toolNamed('value'), inputSchema: { properties: { a: { default: value } } } },
      { ...toolNamed('circle'), inputSchema: circle },
      { ...toolNamed('wide'), inputSchema: withProperties(100_000) },
      { ...toolNamed('long'), description: 'x'.repeat(50 * 2 ** 20) },
      { ...toolNamed('title'), title: 'x'.repeat(50 * 2 ** 20) },
    ];
    const { tools, refused } = admitTools(hostile);
    expect(tools.map(({ name }) => name)).toEqual(['title']);
    expect(refused).toHaveLength(5);
    expect(effortOf(() => admitTools(hostile))).toBeLessThan(50);
  });
});
