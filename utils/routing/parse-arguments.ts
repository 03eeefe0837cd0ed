import { errorText, failed, type Outcome, success } from '../failure';
import { isJsonObject, type JsonObject } from '../json';

/** More than any person would read before approving it. */
const maximumCharacters = 65_536;
const maximumDepth = 32;

/** What a model wrote as arguments. Nothing at all, as some write for a tool without any, is the empty object. */
export function parseArguments(text: string): Outcome<JsonObject> {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === 'null') return success({});
  if (trimmed.length > maximumCharacters) {
    return failed(
      'invalid-arguments',
      `The arguments are ${trimmed.length} characters long; at most ${maximumCharacters} are accepted. Send less.`,
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(trimmed);
  } catch (thrown) {
    return failed(
      'invalid-arguments',
      `The arguments are not JSON (${errorText(thrown)}). Received: ${quoted(trimmed)}. Send one JSON object.`,
    );
  }
  if (!isJsonObject(value)) {
    return failed('invalid-arguments', `The arguments must be one JSON object. Received: ${quoted(trimmed)}.`);
  }
  if (depthExceeds(value, maximumDepth)) {
    return failed('invalid-arguments', `The arguments are nested more than ${maximumDepth} levels deep.`);
  }
  return success(value);
}

const quoted = (text: string) => (text.length > 200 ? `${text.slice(0, 200)}…` : text);

/** Level by level, not by recursion: JSON.parse takes any depth. */
function depthExceeds(value: unknown, maximum: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= maximum; depth++) {
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
    if (level.length === 0) return false;
  }
  return true;
}
