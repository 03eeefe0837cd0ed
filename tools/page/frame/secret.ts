/** Fields whose content never leaves the page. */

/** Fields that were once of the type `password`: a "show password" button makes plain ones of them. */
const onceSecret = new WeakSet<Element>();

const secretTokens = new Set(['current-password', 'new-password', 'one-time-code', 'cc-csc']);

export function isSecret(element: Element): boolean {
  if (onceSecret.has(element)) return true;
  if (element.localName !== 'input' && element.localName !== 'textarea') return false;
  const isPassword = (element as HTMLInputElement).type === 'password';
  const tokens = (element.getAttribute('autocomplete') ?? '').toLowerCase().split(/\s+/);
  // Lists that one searches by typing carry `new-password` only to keep the browser from filling them in.
  const isList = element.getAttribute('role') === 'combobox';
  if (!isPassword && (isList || !tokens.some((token) => secretTokens.has(token)))) return isMasked(element);
  onceSecret.add(element);
  return true;
}

/** Plain fields that only look like a password field. */
function isMasked(element: Element): boolean {
  const masked = getComputedStyle(element).getPropertyValue('-webkit-text-security');
  return masked !== '' && masked !== 'none';
}
