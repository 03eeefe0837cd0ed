import { isJsonObject, type JsonSchema } from '../json';

const tabNames = ['tab', 'tab_number', 'browser_tab', 'browser_tab_number'];

/** Name of the argument that chooses the tab: `tab`, unless the tool has an argument of that name itself. */
export function tabArgumentOf(schema: JsonSchema): string {
  const own = isJsonObject(schema.properties) ? schema.properties : {};
  return tabNames.find((name) => !Object.hasOwn(own, name)) ?? 'patchbay_tab_number';
}

const cache = new WeakMap<JsonSchema, { plain: JsonSchema; tabbed: JsonSchema }>();

/** The schema as a model is offered it: an object at the root, with the choice of the tab where there is one. */
export function parametersOf(schema: JsonSchema, severalTabs: boolean): JsonSchema {
  let made = cache.get(schema);
  if (!made) {
    const plain = plainParameters(schema);
    made = { plain, tabbed: withTab(plain, tabArgumentOf(schema)) };
    cache.set(schema, made);
  }
  return severalTabs ? made.tabbed : made.plain;
}

/** Rules at the root (`anyOf` and the like) stay: each kind of model says them in the form that it takes. */
function plainParameters(schema: JsonSchema): JsonSchema {
  const base = isJsonObject(schema.properties) ? schema : { ...referenced(schema), ...schema };
  const { type: _type, properties, $ref: _reference, ...rest } = base;
  return { type: 'object', properties: isJsonObject(properties) ? properties : {}, ...rest };
}

/** A root that only points into its own definitions (`$ref: "#/$defs/Input"`), as generators like to write it. */
function referenced(schema: JsonSchema): JsonSchema {
  if (typeof schema.$ref !== 'string' || !schema.$ref.startsWith('#/')) return {};
  let target: unknown = schema;
  for (const step of schema.$ref.slice(2).split('/')) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    target = isJsonObject(target) && Object.hasOwn(target, key) ? target[key] : undefined;
  }
  return isJsonObject(target) ? target : {};
}

function withTab(plain: JsonSchema, name: string): JsonSchema {
  const description = 'Number of the browser tab to use, from the list of tabs. Leave it out for the current tab.';
  const tab = { type: 'integer', minimum: 1, description };
  return { ...plain, properties: { ...(plain.properties as JsonSchema), [name]: tab } };
}
