import { describe, expect, it } from 'vitest';
import { toldOfFiles as told } from './reading';

const header = ['// @name Issues', '// @version 1.0', '// @match https://a.example/*'];
const tool = "registerTool({ name: 'list', description: 'Lists.', execute: () => 1 });";
const file = (lines: readonly string[], code = tool) =>
  ['// ==UserTool==', ...lines, '// ==/UserTool==', code].join('\n');
const without = (key: string) => header.filter((line) => !line.includes(key));
const definition = (text: string) => file(header, `registerTool({\n${text}\n});`);

describe('a *.tool.js', () => {
  it('that nothing is wrong with has no problem', async () => {
    expect(await told({ 'a.tool.js': file(header) })).toEqual([]);
  });

  it.each<[string, string, string]>([
    [
      'no header',
      tool,
      'E no-header | a.tool.js: This file has no `// ==UserTool==` block. Put one on the first line, or install a `tools.json`.',
    ],
    [
      'an open header',
      `// ==UserTool==\n${header.join('\n')}\n${tool}`,
      'E header-open | a.tool.js, line 1: The block that starts on line 1 is never closed. Add `// ==/UserTool==`.',
    ],
    [
      'a line without its space',
      file([...header, '//@match https://b.example/*']),
      'E header-line | a.tool.js, line 5: expected `// @key value` with one space after `//`, found `//@match https://b.example/*`.',
    ],
    ['no name', file(without('@name')), 'E missing-key | a.tool.js: `@name` is missing. Add it.'],
    [
      'no version',
      file(without('@version')),
      'E missing-key | a.tool.js: `@version` is missing; without it updates cannot be compared. Add it.',
    ],
    [
      'no pages',
      file(without('@match')),
      'E no-match | a.tool.js: There is no `@match`. A toolkit must say which pages it works on. Add a pattern such as `https://shop.example/*`.',
    ],
    [
      'a pattern without a scheme',
      file([...header, '// @match github.com/*']),
      'E bad-match | a.tool.js, line 5: `@match github.com/*` – it must look like scheme://host/path. Did you mean `*://github.com/*`?',
    ],
    [
      'every website',
      file([...header, '// @match *://*/*']),
      'W all-sites | a.tool.js, line 5: This toolkit works on every website.',
    ],
    [
      'an unknown key',
      file([...header, '// @matches https://b.example/*']),
      'W unknown-key | a.tool.js, line 5: `@matches` is not known and is ignored. Did you mean `@match`?',
    ],
    [
      'a key that stands twice',
      file([...header, '// @name Again']),
      'E key-twice | a.tool.js, line 5: `@name` stands twice (lines 2 and 5). Keep one.',
    ],
    [
      'an unknown world',
      file([...header, '// @world pages']),
      'E wrong-value | a.tool.js, line 5: `@world pages` is not known. Did you mean `page`?',
    ],
    [
      'a grant in the page',
      file([...header, '// @world page', '// @grant fetch', '// @connect b.example']),
      "E grant-world | a.tool.js, line 6: `@grant fetch` needs `@world isolated`; code in the page's world can be read by the page.",
    ],
    [
      'a host with a star',
      file([...header, '// @grant fetch', '// @connect *.b.example']),
      'E wrong-value | a.tool.js, line 6: `*.b.example` is not a host name. Write it whole, such as `api.example.org`; "*" is not taken here.',
    ],
    [
      'a secret of no usable name',
      file([...header, '// @grant fetch', '// @connect b.example', '// @secret api-key b.example']),
      'E secret-name | a.tool.js, line 7: `api-key` cannot name a secret. Use capital letters, digits and `_`, such as `API_KEY`.',
    ],
    [
      'a secret for a host that it does not connect to',
      file([...header, '// @grant fetch', '// @connect api.b.example', '// @secret KEY api.b.exmple']),
      'E secret-host | a.tool.js, line 7: `KEY` is for `api.b.exmple`, which is not among the hosts to connect to. Did you mean `api.b.example`?',
    ],
    [
      'a secret for nobody',
      file([...header, '// @grant fetch', '// @connect b.example', '// @secret KEY']),
      'E secret-host | a.tool.js, line 7: `KEY` is for ``, which is not among the hosts to connect to. Name it: `@connect api.example.org`.',
    ],
    [
      'a secret for more than one host',
      file([...header, '// @grant fetch', '// @connect b.example', '// @secret KEY b.example c.example']),
      'E secret-host | a.tool.js, line 7: `KEY` is for `b.example c.example`: a secret goes to one host. Declare one for each.',
    ],
    [
      'a secret that goes nowhere',
      file([...header, '// @connect b.example', '// @secret KEY b.example']),
      'E secret-grant | a.tool.js, line 6: `KEY` needs `@grant fetch`: a secret goes nowhere else.',
    ],
    [
      'a secret twice',
      file([
        ...header,
        '// @grant fetch',
        '// @connect b.example',
        '// @secret KEY b.example',
        '// @secret KEY b.example',
      ]),
      'E secret-twice | a.tool.js, line 8: the secret `KEY` is declared twice. Keep one.',
    ],
    [
      'other files',
      file([...header, '// @require https://b.example/lib.js']),
      'E require | a.tool.js, line 5: `@require` is not taken: what runs must be shown. Bundle it into this file.',
    ],
    [
      'no tools',
      file(header, 'const a = 1;'),
      'E no-tools | a.tool.js: There is no `registerTool({…})` at the top level of the file. Add one for each tool.',
    ],
    [
      'a computed description',
      definition("name: 'list',\ndescription: words(),\nexecute() {}"),
      'E not-data | a.tool.js, line 8: `description` must be plain text. Definitions are read before any code runs, so they cannot be computed.',
    ],
    [
      'a name with a blank',
      definition("name: 'list issues',\ndescription: 'Lists.',\nexecute() {}"),
      'E tool-name | a.tool.js, line 7: `list issues` is not a usable name. Use letters, digits, `_` and `-`, at most 40.',
    ],
    [
      'the same name again',
      file(header, `${tool}\n${tool}`),
      'E tool-twice | a.tool.js, line 7: `list` is defined twice (lines 6 and 7). Rename one.',
    ],
    [
      'no description',
      definition("name: 'list',\nexecute() {}"),
      'E description | a.tool.js, line 6: `list` has no description. The model chooses tools by it.',
    ],
    [
      'parameters of no object',
      definition("name: 'list',\ndescription: 'Lists.',\nparameters: { type: 'string' },\nexecute() {}"),
      'E parameters | a.tool.js, line 9: the top level must be `"type": "object"`.',
    ],
    [
      'a function from elsewhere',
      definition("name: 'list',\ndescription: 'Lists.',\nexecute: list"),
      'E no-execute | a.tool.js, line 9: `execute` must be a function written here.',
    ],
    [
      'no function',
      definition("name: 'list',\ndescription: 'Lists.'"),
      'E no-execute | a.tool.js, line 6: `execute` is missing. Add the function that does the work.',
    ],
    [
      'a misspelt property',
      definition("name: 'list',\ndescripton: 'Lists.',\ndescription: 'Lists.',\nexecute() {}"),
      'E unknown-property | a.tool.js, line 8: `descripton` is not known. Did you mean `description`?',
    ],
    [
      'code that cannot be read',
      file(header, `${tool}\n}`),
      'E syntax | a.tool.js, line 7, column 1: unexpected `}`. Mend it, then bring it again.',
    ],
    [
      'a version that is none',
      file([...without('@version'), '// @version new']),
      'E wrong-value | a.tool.js, line 4: `@version`: expected numbers with dots, such as 1.2.0, found `new`.',
    ],
    [
      'a name that is too long',
      file([...without('@name'), `// @name ${'x'.repeat(61)}`]),
      'E wrong-value | a.tool.js, line 4: `@name`: expected at most 60 characters, found 61.',
    ],
    [
      'a definition from elsewhere',
      file(header, 'const one = {};\nregisterTool(one);'),
      'E not-data | a.tool.js, line 7: `registerTool` takes one object, written here: `registerTool({…})`. Definitions are read before any code runs, so they cannot be computed.',
    ],
    [
      'a part of a definition from elsewhere',
      definition("name: 'list',\n...rest,\ndescription: 'Lists.',\nexecute() {}"),
      'E not-data | a.tool.js, line 8: this must be a plain property. Definitions are read before any code runs, so they cannot be computed.',
    ],
    [
      'parameters that are computed',
      definition("name: 'list',\ndescription: 'Lists.',\nparameters: { type: kind },\nexecute() {}"),
      'E not-data | a.tool.js, line 9: `parameters` must be plain data. Definitions are read before any code runs, so they cannot be computed.',
    ],
    [
      'arguments that it does not have',
      definition(
        "name: 'list',\ndescription: 'Lists.',\nparameters: { type: 'object', properties: { state: {} } },\narguments: ['sate'],\nexecute() {}",
      ),
      'E arguments | a.tool.js, line 10: `sate` is not in `properties` of the parameters. Did you mean `state`?',
    ],
    [
      'code without an end',
      file(header, `${tool}\nfunction helper() {`),
      'E syntax | a.tool.js, line 7, column 20: unexpected end of the file. Mend it, then bring it again.',
    ],
  ])('with %s says so', async (_what, text, sentence) => {
    expect(await told({ 'a.tool.js': text })).toContain(sentence);
  });

  it('in TypeScript says where it cannot be read', async () => {
    const [only] = await told({ 'a.tool.ts': file(header, `${tool}\nconst wrong: = 1;`) });
    expect(only).toMatch(/^E syntax \| a\.tool\.ts, line 7, column \d+: .*Mend it, then bring it again\.$/);
  });

  it('with five mistakes shows five', async () => {
    const lines = ['//@name Issues', '// @version new', '// @match a.example'];
    const code =
      "registerTool({ name: 'a b', description: 'x', execute() {} });\nregisterTool({ name: 'c', execute() {} });";
    const codes = (await told({ 'a.tool.js': file(lines, code) })).map((line) => line.split(' ')[1]);
    expect(codes.sort()).toEqual([
      'bad-match',
      'description',
      'header-line',
      'missing-key',
      'tool-name',
      'wrong-value',
    ]);
  });
});
