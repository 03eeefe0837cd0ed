import * as z from 'zod';
import { toolkitGrant } from '../toolkit';
import { entryShape, manifestShape } from './manifest-shape';

/** What each field is for, as an editor shows it beside the field. */
const meanings: Record<string, string> = {
  manifestVersion: 'The form of this file. Always 1.',
  name: 'What people see, and what the names of its tools begin with. At most 60 characters.',
  namespace: 'Whose toolkit it is; with the name it says which toolkit an update belongs to.',
  version: 'Numbers with dots, such as 1.2.0.',
  description: 'One sentence on what it is for.',
  matches: 'The pages that it works on, as match patterns, such as https://shop.example/*.',
  excludeMatches: 'Pages among them that it does not work on.',
  frames: 'top: only the page itself. all: frames whose own address matches too.',
  world: 'isolated: beside the page, unseen by it. page: among its own scripts, which can read and change it.',
  grants: 'What isolated code may have beside its page.',
  connect: 'Hosts that the fetch grant reaches, whole, such as api.example.org.',
  secrets:
    'Words that the person fills in once, each for one of the hosts; code gets `secret(name)` in their place.',
  'secrets.name': 'Capital letters, digits and _, such as API_KEY.',
  'secrets.host': 'The one host that it is sent to, such as api.example.org.',
  updateUrl: 'Where a newer version is looked for, when a person asks.',
  tools: 'The tools, at most 32.',
  'tools.tool.name': 'Letters, digits, _ and -, at most 40. The model sees it.',
  'tools.tool.title': 'What people see instead of the name.',
  'tools.tool.description': 'What the tool does, and when to use it. The model chooses by it.',
  'tools.tool.parameters': 'JSON Schema of an object: the arguments that it takes.',
  'tools.importPath': 'The file that holds the function, below this one; or page: a function that the site has.',
  'tools.entrypoint': 'The export of that file; for page a path from window, such as app.cart.add.',
  'tools.arguments': 'Parameters to pass one by one. Without it the function gets one object, and { signal }.',
  'tools.matches': 'Narrows the pages of the toolkit for this tool.',
  'tools.readOnly': 'The tool changes nothing. It may then run without asking on the page in front.',
};

type Schema = {
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  description?: string;
  [keyword: string]: unknown;
};

/** The JSON Schema of `tools.json`, made from the very shapes that it is read by. */
export function publishedSchema(): Schema {
  const entry = schemaOf(entryShape);
  const manifest = schemaOf(manifestShape);
  const { properties } = manifest;
  if (!properties) throw new Error('The shape of a manifest has no properties.');
  properties.tools = { ...properties.tools, items: entry };
  properties.grants = { ...properties.grants, items: { enum: toolkitGrant.options } };
  describe(manifest, '');
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Patchbay toolkit',
    description: 'A tools.json: a manifest, or a bare list of its entries.',
    anyOf: [
      { ...manifest, required: [...(manifest.required ?? []), 'matches'] },
      { type: 'array', items: entry, minItems: 1 },
    ],
  };
}

function schemaOf(shape: z.ZodType): Schema {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(shape, { io: 'input' });
  return schema as Schema;
}

function describe(schema: Schema, path: string): void {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const here = path ? `${path}.${name}` : name;
    const meaning = meanings[here];
    if (meaning) property.description = meaning;
    describe(property, here);
    if (property.items) describe(property.items, here);
  }
}
