const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** OpenAI's limit; nobody's is lower but Mistral's nine. */
const longest = 40;

/**
 * A call id that this endpoint takes, the same for the same id every time. Threads change endpoints, and ids that one
 * made another may refuse.
 */
export function wireCallId(modelCallId: string, short: boolean): string {
  const fits = short ? /^[A-Za-z0-9]{9}$/.test(modelCallId) : modelCallId !== '' && modelCallId.length <= longest;
  return fits ? modelCallId : nineLetters(modelCallId);
}

/** FNV-1a over 64 bits: ids of one answer must differ, nothing more hangs on it. */
function nineLetters(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const unit of text) hash = BigInt.asUintN(64, (hash ^ BigInt(unit.codePointAt(0) ?? 0)) * 0x100000001b3n);
  return Array.from({ length: 9 }, () => {
    const letter = alphabet[Number(hash % 62n)] ?? 'A';
    hash /= 62n;
    return letter;
  }).join('');
}
