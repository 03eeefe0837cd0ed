// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html } from '../../demo/html';

const read = (markup: string) => new DOMParser().parseFromString(markup, 'text/html');

test('escapes text, leaves markup made by html alone and joins lists of it', () => {
  const items = ['<b>', '&'].map((text) => html`<li>${text}</li>`);
  expect(html`<ul title="${'"'}">${items}</ul>`.markup).toBe(
    '<ul title="&quot;"><li>&lt;b&gt;</li><li>&amp;</li></ul>',
  );
});

test('whatever text goes in, the same text and not one element more comes out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
      const page = read(html`<p title="${text}">${text}</p>`.markup);
      expect(page.querySelectorAll('body *')).toHaveLength(1);
      expect(page.querySelector('p')?.textContent).toBe(text);
      expect(page.querySelector('p')?.getAttribute('title')).toBe(text);
    }),
  );
});
