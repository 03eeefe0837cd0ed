// @vitest-environment happy-dom
import { computeAccessibleName } from 'dom-accessibility-api';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessibleOf, describeElement } from '../../../../tools/page/frame/accessible';
import { elementOf, isOwnReference, referenceOf } from '../../../../tools/page/frame/references';

beforeAll(() => {
  // No layout here: what is shown is told by the attributes alone.
  Element.prototype.checkVisibility = function checkVisibility() {
    return this.closest('[hidden]') === null && (this as HTMLElement).style?.display !== 'none';
  };
});
beforeEach(() => document.body.replaceChildren());

function put(html: string): Element {
  document.body.innerHTML = html;
  const target = document.querySelector('[data-target]') ?? document.body.firstElementChild;
  if (!target) throw new Error('no element');
  return target;
}

/** Each element with `data-target`, else the first one, is named as the library names it. */
const snippets = [
  '<button>Save</button>',
  '<button aria-label="Close dialog">×</button>',
  '<button><span>Add</span> <b>to basket</b></button>',
  '<button><img alt="Search" src="data:,"></button>',
  '<button><svg><title>Print</title></svg></button>',
  '<button title="Only a tip"></button>',
  '<a href="/">Home <span style="display:none">not this</span></a>',
  '<a href="/"><span aria-label="Three">3</span> messages</a>',
  '<label for="a">Email</label><input id="a" data-target>',
  '<label>Name <input data-target></label>',
  '<label for="b">First</label><label for="b">Second</label><input id="b" data-target>',
  '<span id="x">Ship</span><span id="y">to</span><input aria-labelledby="x y" data-target>',
  '<span id="h" hidden>Hidden name</span><button aria-labelledby="h" data-target>Shown</button>',
  '<input type="submit" value="Send">',
  '<input type="submit">',
  '<input type="reset">',
  '<input type="button" value="Go">',
  '<input type="image" alt="Buy" src="data:,">',
  '<input type="checkbox" aria-label="I agree">',
  '<fieldset><legend>Address</legend><input></fieldset>',
  '<table><caption>Prices</caption><tr><td>1</td></tr></table>',
  '<img alt="A boat" src="data:,">',
  '<div role="tab">First <i>tab</i></div>',
  '<div role="option" aria-label="Red"><span>r</span></div>',
  '<div role="switch" aria-labelledby="none">Wifi</div>',
  '<h2>Chapter <em>one</em></h2>',
  '<div role="button"><div>Two</div><div>lines</div></div>',
  '<div role="dialog" aria-label="Settings">text</div>',
  '<input title="A title" placeholder="Not this">',
];

describe('names', () => {
  it.each(snippets)('of %s are those that the reference implementation computes', (html) => {
    const element = put(html);
    expect(accessibleOf(element).name).toBe(computeAccessibleName(element));
  });

  it('reach into open shadow roots and through slots', () => {
    const host = put('<x-button role="button">Slotted</x-button>');
    host.attachShadow({ mode: 'open' }).innerHTML = '<b>Before</b> <slot></slot>';
    expect(accessibleOf(host).name).toBe('Before Slotted');
  });

  it('are a placeholder where there is nothing better, as browsers have it', () => {
    expect(accessibleOf(put('<input placeholder="Search here">')).name).toBe('Search here');
  });

  it('end somewhere, however much there is to read', () => {
    const button = put('<button></button>');
    button.innerHTML = '<i>word</i> '.repeat(10_000);
    expect(accessibleOf(button).name.length).toBeLessThan(400);
  });
});

describe('what a field holds', () => {
  it('is told', () => {
    const element = put('<input aria-label="City" value="Bern" required>');
    expect(accessibleOf(element)).toMatchObject({ role: 'textbox', value: 'Bern', states: ['required'] });
  });

  it('is never told of a secret, also after it was made readable', () => {
    const element = put('<input type="password" value="hunter2">') as HTMLInputElement;
    expect(accessibleOf(element).value).toBe('(secret, filled)');
    element.type = 'text';
    expect(JSON.stringify(accessibleOf(element))).not.toContain('hunter2');
    const code = put('<input autocomplete="one-time-code" value="123456">');
    expect(JSON.stringify(accessibleOf(code))).not.toContain('123456');
  });
});

describe('references', () => {
  it('stay with their element and are given once', () => {
    const element = put('<button>Save</button>');
    const reference = referenceOf(element);
    expect(reference).toMatch(/^[a-z]{2}\d+$/);
    expect(referenceOf(element)).toBe(reference);
    expect(elementOf(reference)).toEqual({ ok: true, value: element });
    expect(elementOf(`f7${reference}`)).toEqual({ ok: true, value: element });
  });

  it('are refused with what is nearest once their element is gone', () => {
    const reference = referenceOf(put('<button>Save order</button>'));
    document.body.innerHTML = '<button>Save all orders</button><button>Delete</button><a href="/">Save</a>';
    const found = elementOf(reference);
    expect(found).toMatchObject({ ok: false, failure: { code: 'not-found' } });
    const sentence = found.ok ? '' : found.failure.message;
    expect(sentence).toContain(`${reference} (button "Save order") is no longer on the page.`);
    expect(sentence).toMatch(/Nearest to it now: [a-z]{2}\d+ button "Save all orders"/);
  });

  it('of another document are never taken for one of ours', () => {
    const reference = referenceOf(put('<button>Save</button>'));
    const foreign = `${reference.startsWith('zz') ? 'yy' : 'zz'}${reference.slice(2)}`;
    expect(isOwnReference(reference)).toBe(true);
    expect(isOwnReference(foreign)).toBe(false);
    expect(elementOf(foreign).ok).toBe(false);
    expect(elementOf('e12').ok).toBe(false);
  });
});

it('describes an element in a line', () => {
  expect(describeElement(put('<button disabled>Save</button>'))).toBe('button "Save" disabled');
});

it('leaves the branches of a tree out of the name of what they grow from', () => {
  const item = put(
    '<li role="treeitem" aria-expanded="true"><span>Projects</span><ul role="group"><li role="treeitem">One</li></ul></li>',
  );
  expect(accessibleOf(item).name).toBe('Projects');
});
