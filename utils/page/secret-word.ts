/**
 * What code holds in the place of a secret. The worker puts the value in on the way to the secret's own host. The id of
 * the running call is in it, so that neither a model's arguments nor a page's text can name a secret. Its letters stay
 * what they are in an address, a form and JSON.
 */
export const secretWord = (name: string, callId: string): string => `patchbay-secret.${name}.${callId}`;

/** Every such word of this call in a text, also with a name that no secret can have: it must not be sent as it is. */
export const secretWords = (callId: string): RegExp =>
  new RegExp(`patchbay-secret\\.([\\w-]+)\\.${callId.replace(/[^\w-]/g, '\\$&')}`, 'g');
