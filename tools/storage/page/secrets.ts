/** Names under which sites keep what lets somebody act as the person. */
const secretNames =
  /tok[e]?n|secret|passw|passphrase|\bpwd\b|session|sess[_-]?id|(?:^|[._-])s?sid(?:$|[._-])|auth|bearer|credential|jwt|csrf|xsrf|api[_-]?key|access[_-]?key|private[_-]?key|signature|otp|refresh/i;

/** Forms that such values have, whatever they are called. */
const secretForms = [
  /^eyJ[\w-]{5,}\.[\w-]{5,}\.[\w-]*$/,
  /^(?:sk|pk|rk|ghp|gho|ghs|glpat|xox[a-z]|ya29|npm|hf)[-_.][\w.-]{12,}$/,
  /^AKIA[0-9A-Z]{12,}$/,
  /^-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /^Bearer\s+\S{8,}$/i,
];
const opaqueLength = 24;

export const namesSecret = (name: string): boolean => secretNames.test(name);

/** A value that looks like a key: a known form, or long, of one piece, and without any order to its characters. */
export function looksSecret(value: string): boolean {
  const text = value.trim();
  if (secretForms.some((form) => form.test(text))) return true;
  if (text.length < opaqueLength || !/^[\w+/=.~%-]+$/.test(text)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/].filter((kind) => kind.test(text)).length;
  const isHexadecimal = /^[0-9a-f-]+$/i.test(text) && /\d/.test(text) && /[a-f]/i.test(text);
  return isHexadecimal || (kinds === 3 && new Set(text).size > text.length / 3);
}
