import { accessibleOf, describeElement } from '../accessible';
import { referenceOf } from '../references';
import { ancestorsOf } from './tree';

/** The element as an answer names it: reference, role, name and states. */
export const named = (element: Element): string => `${referenceOf(element)} ${describeElement(element)}`;

/** The same for a thing that may mean nothing by itself: then the nearest around it that does. */
export function describe(element: Element): string {
  let steps = 0;
  for (const outer of ancestorsOf(element)) {
    const { role, name } = accessibleOf(outer);
    if (role && (name || outer === element)) return named(outer);
    if (steps++ > 8) break;
  }
  return `<${element.localName}>`;
}
