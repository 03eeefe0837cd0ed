import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { getLocation, type Location } from 'jsonc-parser';
import { publishedSchema } from '../../utils/toolkits/published-schema';

type Schema = {
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  type?: string;
  description?: string;
};

/** Names and values that may stand at the cursor, out of the published schema. */
export function completeManifest(context: CompletionContext): CompletionResult | null {
  const text = context.state.doc.toString();
  const location = getLocation(text, context.pos);
  const word = context.matchBefore(/"?[\w$-]*/);
  if (!word || (word.from === word.to && !context.explicit)) return null;
  const options = optionsAt(location, text);
  return options.length === 0 ? null : { from: word.from, options, validFor: /^"?[\w$-]*$/ };
}

/** Exported for tests: the same without an editor. */
export function optionsAt({ path, isAtPropertyKey }: Location, text: string): Completion[] {
  const place = isAtPropertyKey ? path.slice(0, -1) : path;
  const here = schemasAt(rootFor(text), place);
  if (isAtPropertyKey) {
    const names = here.flatMap(({ properties }) => Object.entries(properties ?? {}));
    return names.map(([name, { description }]) => ({
      label: `"${name}"`,
      apply: `"${name}": `,
      type: 'property',
      ...(description && { info: description }),
    }));
  }
  const values = here.flatMap((one) => one.enum ?? (one.const === undefined ? [] : [one.const]));
  const booleans = here.some(({ type }) => type === 'boolean') ? [true, false] : [];
  return [...values, ...booleans].map((value) => ({ label: JSON.stringify(value), type: 'constant' }));
}

let known: Schema | null = null;

/** A file that begins with a bracket is a bare list. */
function rootFor(text: string): Schema {
  known ??= publishedSchema() as Schema;
  const [manifest, list] = known.anyOf ?? [];
  return (/^\s*\[/.test(text) ? list : manifest) ?? {};
}

function schemasAt(root: Schema, path: Location['path']): Schema[] {
  let here: Schema[] = [root];
  for (const step of path) {
    here = here.flatMap((one) => (typeof step === 'number' ? (one.items ?? []) : (one.properties?.[step] ?? [])));
  }
  return here;
}
