/** The code unit at a place. Given by the caller: in the page's world it must be the original. */
export type CodeAt = (text: string, index: number) => number;

const limits = { characters: 65_536, depth: 64 };

/** A schema's JSON text; a word about it where it is too much for a message (Chromium refuses deep ones whole). */
export function schemaText(schema: string | undefined, codeAt: CodeAt): string {
  if (schema === undefined) return '{"type":"object","properties":{}}';
  if (schema.length > limits.characters) return `"${schema.length} characters"`;
  return isDeep(schema, codeAt) ? '"too many levels"' : schema;
}

/** Counts brackets, those within strings too: too deep by mistake is only refused. */
function isDeep(text: string, codeAt: CodeAt): boolean {
  let depth = 0;
  for (let index = 0; index < text.length && depth <= limits.depth; index++) {
    const code = codeAt(text, index);
    if (code === 123 || code === 91) depth++;
    else if (code === 125 || code === 93) depth--;
  }
  return depth > limits.depth;
}
