const DOMExceptionOfPage = DOMException;

type Name = 'InvalidStateError' | 'NotAllowedError' | 'NotSupportedError' | 'SecurityError' | 'UnknownError';
/** The exceptions of the specification, each with words of its own. */
export const refusal = (name: Name, words: string): DOMException => new DOMExceptionOfPage(words, name);

export function refuseWith(name: Name, words: string): never {
  throw refusal(name, words);
}
