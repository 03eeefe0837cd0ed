import { nameOf } from './name';
import { roleOf } from './role';
import { fieldValueOf, levelOf, statesOf } from './state';

/** What assistive technology would be told of one element. */
export type Accessible = {
  /** ARIA's word, or the kind of field where ARIA has none (`date`, `file` …); empty for what means nothing by itself. */
  role: string;
  name: string;
  /** Such as `disabled`, `checked`, `expanded`. */
  states: string[];
  /** What a field holds; null for what holds none. Secrets are never told. */
  value: string | null;
  /** Of headings and tree items; 0 for others. */
  level: number;
};

export function accessibleOf(element: Element): Accessible {
  const role = roleOf(element);
  return {
    role,
    name: nameOf(element, role),
    states: statesOf(element, role),
    value: fieldValueOf(element, role),
    level: levelOf(element, role),
  };
}

/** Such as `button "Save" disabled`: how an answer names an element. */
export function describeElement(element: Element): string {
  const { role, name, states } = accessibleOf(element);
  return [role || `<${element.localName}>`, name ? JSON.stringify(name.slice(0, 80)) : '', ...states]
    .filter(Boolean)
    .join(' ');
}
