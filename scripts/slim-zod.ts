/** The two files of zod that turn schemas into JSON Schema: a fifth of it, pulled in by every schema, used by none of ours. */
const schemaMakers = /\/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/;
const exported = /^export (?:const|function) (\w+)|^export \{ \w+ as (\w+) \}/gm;

/** A build plugin that leaves them out: their names stay, and throw when called. Saves each bundle with zod in it 18 kB. */
export const slimZod = {
  name: 'slim-zod',
  apply: 'build' as const,
  transform(code: string, id: string) {
    if (!schemaMakers.test(id.replaceAll('\\', '/'))) return null;
    const names = [...code.matchAll(exported)].map(([, name, renamed]) => name ?? renamed);
    const list = names.map((name) => `leftOut as ${name}`).join(', ');
    const leftOut = `function leftOut() { throw new Error('JSON Schema is not made here: see scripts/slim-zod.ts'); }`;
    return { code: `${leftOut}\nexport { ${list} };`, map: { mappings: '' } };
  },
};
