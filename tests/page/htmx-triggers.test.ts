// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { findTriggers } from '../../utils/page/htmx-triggers';

beforeEach(() => {
  document.body.replaceChildren();
  // Not drawn, so nothing is visible here; what is hidden is tested in browsers.
  HTMLElement.prototype.checkVisibility = () => true;
});

/** Puts markup into the page without a parser of our own. */
function show(markup: string): void {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  document.body.append(...parsed.body.childNodes);
}
const found = () => findTriggers().map(({ name, event, label, request }) => [name, event, label, request]);

describe('the triggers of an htmx page', () => {
  it('are none on any other page', () => {
    show('<button>Plain</button><a href="/x">Link</a>');
    expect(found()).toEqual([]);
  });

  it('are named by an event of their own, an id, or their words', () => {
    show(`<button hx-get="/map" hx-trigger="click, swap-to-map">Map</button>
      <button hx-delete="/notes/1" id="delete-one">Delete</button>
      <button data-hx-post="/go">Add a  note</button>
      <a hx-get="/x" data-trigger="open">Open it</a>`);
    expect(found()).toEqual([
      ['swap-to-map', 'swap-to-map', 'Map', 'GET /map'],
      ['delete-one', 'click', 'Delete', 'DELETE /notes/1'],
      ['add-a-note', 'click', 'Add a note', 'POST /go'],
      ['open', 'open', 'Open it', 'GET /x'],
    ]);
  });

  it('keep apart what reads the same', () => {
    show('<button hx-get="/a">Refresh</button><button hx-get="/b">Refresh</button>');
    expect(found().map(([name]) => name)).toEqual(['refresh', 'refresh-2']);
  });

  it('take the event that htmx would take', () => {
    show(`<form hx-post="/f"><button>Send</button></form>
      <input hx-get="/s" aria-label="Search">
      <input hx-get="/s" aria-label="Find" hx-trigger="keyup[key=='Enter', 1] changed delay:500ms, load">
      <select hx-get="/s" aria-label="Pick"></select>`);
    expect(found().map(([name, event]) => [name, event])).toEqual([
      ['send', 'submit'],
      ['search', 'change'],
      ['find', 'keyup'],
      ['pick', 'change'],
    ]);
  });

  it('leave out what htmx sets off itself, and what is switched off', () => {
    show(`<div hx-get="/a" hx-trigger="load">a</div><div hx-get="/b" hx-trigger="every 2s">b</div>
      <div hx-get="/c" hx-trigger="revealed, intersect once">c</div><button hx-get="/d" disabled>d</button>`);
    expect(found()).toEqual([]);
  });

  it('say where the page asks the person first', () => {
    show('<button hx-delete="/a" hx-confirm="Sure?">Delete</button>');
    expect(findTriggers()[0]?.asksFirst).toBe(true);
  });
});
