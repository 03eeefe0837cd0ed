import type { ComponentChildren } from 'preact';

/**
 * A sentence whose `%1`, `%2` … are more than text; where they stand differs from language to language. Where the words
 * have `$1` there, it is given as "%1".
 */
export function Sentence({ text, parts }: { text: string; parts: ComponentChildren[] }) {
  return <>{text.split(/%(\d)/).map((piece, index) => (index % 2 === 0 ? piece : parts[Number(piece) - 1]))}</>;
}
