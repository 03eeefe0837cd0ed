// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { risksOfPress } from '../../../../../tools/page/frame/acting/risks-of-press';

type Part = [tag: string, attributes?: Record<string, string>, ...children: (Part | string)[]];

function made([tag, attributes = {}, ...children]: Part): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.map((child) => (typeof child === 'string' ? child : made(child))));
  return element;
}

/** Risks of pressing the element with the id `it`. */
function risks(part: Part): string[] {
  document.body.append(made(part));
  const target = document.getElementById('it');
  return target ? [...risksOfPress(target)].sort() : ['no target'];
}

beforeEach(() => document.body.replaceChildren());

describe('risks of a press', () => {
  it('are read off the name, also where only an attribute has it', () => {
    expect(risks(['button', { id: 'it', type: 'button' }, 'Delete'])).toEqual(['deletion']);
    document.body.replaceChildren();
    expect(risks(['button', { id: 'it', type: 'button', 'aria-label': 'Remove row' }, '×'])).toEqual(['deletion']);
    document.body.replaceChildren();
    expect(risks(['button', { id: 'it', type: 'button' }, 'Open'])).toEqual([]);
  });

  it('are read off where a link goes', () => {
    expect(risks(['a', { id: 'it', href: 'https://a.example/items/5/delete' }, '5'])).toEqual(['deletion']);
  });

  it('are those of the form that a button sends', () => {
    const form = (...fields: Part[]): Part => [
      'form',
      { action: '/next' },
      ...fields,
      ['button', { id: 'it' }, 'Go'],
    ];
    expect(risks(form(['input', { name: 'a' }]))).toEqual(['sending']);
    document.body.replaceChildren();
    expect(risks(form(['input', { type: 'password' }]))).toEqual(['credentials']);
    document.body.replaceChildren();
    expect(risks(form(['input', { autocomplete: 'cc-number' }]))).toEqual(['payment']);
  });

  it('are none for a search that is sent with GET', () => {
    const search: Part = [
      'form',
      { role: 'search' },
      ['input', { type: 'search' }],
      ['button', { id: 'it' }, 'Go'],
    ];
    expect(risks(search)).toEqual([]);
  });

  it('are those of the question that a bare yes answers', () => {
    const dialog: Part = [
      'div',
      { role: 'dialog' },
      'Delete all pictures?',
      ['button', { id: 'it', type: 'button' }, 'OK'],
    ];
    expect(risks(dialog)).toEqual(['deletion']);
    document.body.replaceChildren();
    const harmless: Part = [
      'div',
      { role: 'dialog' },
      'The page is ready.',
      ['button', { id: 'it', type: 'button' }, 'OK'],
    ];
    expect(risks(harmless)).toEqual([]);
  });
});
