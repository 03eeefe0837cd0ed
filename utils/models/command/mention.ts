import type { Role } from './roles';
import type { Field } from './schema-fields';
import { nameWords } from './words';

export const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const otherNames: Partial<Record<Role, string>> = {
  title: 'called|named|labell?ed|titled|entitled',
};

/** A pattern for the ways in which a sentence names a property: `noteTitle`, "note title", for titles "called" too. */
export function mentionOf({ name, role }: Field): string {
  const spaced = nameWords(name).map(escapeRegExp).join('[\\s_-]*');
  const others = otherNames[role];
  return `\\b(?:${escapeRegExp(name)}|${spaced}${others ? `|${others}` : ''})\\b`;
}
