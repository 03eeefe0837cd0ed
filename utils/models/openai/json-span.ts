/** A JSON value that stands in a text, and where it ends. */
export type JsonSpan = { value: unknown; end: number };

/** The JSON object or array that begins at `start`, where one does and is whole. */
export function jsonAt(text: string, start: number): JsonSpan | null {
  const end = closingBracket(text, start);
  if (end === -1) return null;
  try {
    return { value: JSON.parse(text.slice(start, end + 1)), end: end + 1 };
  } catch {
    return null;
  }
}

function closingBracket(text: string, start: number): number {
  if (text[start] !== '{' && text[start] !== '[') return -1;
  let depth = 0;
  let inString = false;
  for (let place = start; place < text.length; place += 1) {
    const letter = text[place];
    if (inString) {
      if (letter === '\\') place += 1;
      else if (letter === '"') inString = false;
    } else if (letter === '"') inString = true;
    else if (letter === '{' || letter === '[') depth += 1;
    else if (letter === '}' || letter === ']') {
      depth -= 1;
      if (depth === 0) return place;
    }
  }
  return -1;
}
