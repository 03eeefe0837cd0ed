import { describe, expect, it } from 'vitest';
import { shop } from './manifests';
import { entry, read, told } from './reading';

const withTool = (tool: Record<string, unknown>, rest?: Record<string, unknown>) => ({
  ...shop(),
  tools: [entry(tool, rest)],
});

describe('what is wrong with a tool', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>, string]>([
    [
      'its name',
      { name: 'list issues' },
      {},
      'tool-name | tools.json, tools[0].tool.name: `list issues` is not a usable name. Use letters, digits, `_` and `-`, at most 40.',
    ],
    [
      'no description',
      { description: undefined },
      {},
      'description | tools.json, tools[0].tool.description: `add_to_basket` has no description. The model chooses tools by it.',
    ],
    [
      'parameters that are a list',
      { parameters: { type: 'array' } },
      { arguments: undefined },
      'parameters | tools.json, tools[0].tool.parameters: the top level must be `"type": "object"`.',
    ],
    [
      'a required name that is misspelt',
      { parameters: { type: 'object', properties: { query: {} }, required: ['qery'] } },
      { arguments: undefined },
      'parameters | tools.json, tools[0].tool.parameters.required: `qery` is not in `properties`. Did you mean `query`?',
    ],
    [
      'a reference that leads outside',
      { parameters: { type: 'object', properties: { a: { $ref: 'https://a.example/s' } } } },
      { arguments: undefined },
      'parameters | tools.json, tools[0].tool.parameters: `$ref` may only point into the same schema, such as `#/$defs/Size`.',
    ],
    [
      'a misspelt property',
      {},
      { entryPoint: 'a' },
      'unknown-property | tools.json, tools[0].entryPoint: not known. Did you mean `entrypoint`?',
    ],
    [
      'no entrypoint',
      {},
      { entrypoint: undefined },
      'missing-key | tools.json, tools[0].entrypoint: `entrypoint` is missing. Add it.',
    ],
    [
      'an entrypoint that is code',
      {},
      { entrypoint: 'alert(1)' },
      "entrypoint | tools.json, tools[0].entrypoint: `alert(1)` is not a path on the page's window. Write names with dots, such as `app.cart.add`.",
    ],
    [
      'an argument that there is not',
      {},
      { arguments: ['product'] },
      'arguments | tools.json, tools[0].arguments[0]: `product` is not in `properties` of the parameters. Did you mean `productId`?',
    ],
    [
      'a file above it',
      {},
      { importPath: '../lib.js' },
      'path | tools.json, tools[0].importPath: `../lib.js` leaves the folder of the manifest. Name a file beside it, such as `./weather.js`.',
    ],
  ])('%s is told, and the tool is left out', (_what, tool, rest, sentence) => {
    const manifest = withTool(tool, rest);
    expect(told(manifest)).toContain(sentence);
    expect(read(manifest).toolkit).toBeNull();
  });

  it('a path through the machinery of the language is no path', () => {
    for (const entrypoint of ['app.constructor', 'app.__proto__.x', 'a..b', '']) {
      expect(read(withTool({}, { entrypoint })).toolkit).toBeNull();
    }
  });

  it('the page’s world must be asked for', () => {
    const manifest = { ...shop(), world: undefined };
    expect(told(manifest)).toEqual([
      'page-world | tools.json, tools[0]: `importPath: "page"` needs `"world": "page"`.',
    ]);
  });

  it('a second one of its name is told with both lines', () => {
    const { problems, toolkit } = read({ ...shop(), tools: [entry(), entry()] });
    expect(problems).toMatchObject([
      { code: 'tool-twice', text: '`add_to_basket` is defined twice (lines 17 and 46). Rename one.' },
    ]);
    expect(toolkit?.tools).toHaveLength(1);
  });

  it('loses none of the others', () => {
    const { problems, toolkit } = read([entry(), entry({ name: 'not good' }), entry({ name: 'second' })], {
      name: 'Mine',
      sites: ['https://a.example/*'],
    });
    expect(problems.map(({ code }) => code)).toEqual(['tool-name']);
    expect(toolkit?.tools.map(({ definition }) => definition.name)).toEqual(['mine.add_to_basket', 'mine.second']);
  });
});
