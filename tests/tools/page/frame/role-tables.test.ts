import { elementRoles, roles } from 'aria-query';
import { describe, expect, it } from 'vitest';
import { authorRoles, namedByContent, tagRoles, widgetRoles } from '../../../../tools/page/frame/role-tables';

const real = roles
  .keys()
  .filter((role) => !roles.get(role)?.abstract && !/^(?:doc|graphics)-/.test(role) && role !== 'presentation');

/** The types of the library leave this property out. */
const contentNamed = (definition: object): boolean =>
  (definition as { nameFrom: string[] }).nameFrom.includes('contents');

describe('the tables of roles', () => {
  it('know every role that an author may give', () => {
    expect(real.filter((role) => !authorRoles.has(role))).toEqual([]);
  });

  it('name by content what ARIA names by content', () => {
    // Of these aria-query allows a name by content where browsers take none, or the other way round.
    const browsersDiffer = new Set(['row', 'rowheader', 'columnheader', 'cell', 'gridcell', 'tooltip']);
    const wrong = [...widgetRoles, 'heading'].filter((role) => {
      const definition = roles.get(role as Parameters<typeof roles.get>[0]);
      if (!definition || browsersDiffer.has(role)) return false;
      return contentNamed(definition) !== namedByContent.has(role);
    });
    expect(wrong).toEqual([]);
  });

  it('give elements the roles that HTML gives them', () => {
    const given = new Map<string, string[]>();
    for (const [{ name }, roleSet] of elementRoles.entries()) {
      given.set(name, [...(given.get(name) ?? []), ...roleSet]);
    }
    const different = Object.entries(tagRoles).filter(
      ([tag, role]) => given.has(tag) && !given.get(tag)?.includes(role),
    );
    expect(different).toEqual([]);
  });
});
