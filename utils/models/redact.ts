const mask = '[hidden]';

/** Things that look like credentials, whoever they belong to. */
const shapes = [
  /\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]{8,}/gi,
  /\b(sk|pk|rk|gsk|xai|hf|nvapi|csk|fw|r8|key|pplx|tgp|AIza)[-_][A-Za-z0-9._-]{8,}/g,
  /\bAIza[A-Za-z0-9_-]{20,}/g,
  /([?&](?:api[-_]?key|key|token|access_token)=)[^&\s"']+/gi,
];

/** Only this key, and nothing that looks like one: the rest of the text stays to the letter. */
export const hiddenKey = (text: string, key: string): string =>
  key.length >= 4 ? text.split(key).join(mask) : text;

/**
 * Takes the given key and anything shaped like one out of a text that may be shown, stored or sent on. Endpoints quote
 * the key that they refuse.
 */
export function redact(text: string, key = ''): string {
  return shapes.reduce(
    (current, shape) =>
      current.replace(shape, (_match: string, lead: unknown) =>
        typeof lead === 'string' && /[=]$/.test(lead) ? `${lead}${mask}` : mask,
      ),
    hiddenKey(text, key),
  );
}
