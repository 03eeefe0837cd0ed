import { expect, it } from 'vitest';
import type { MessageSender } from '../../utils/messaging';
import { provenanceOf } from '../../utils/trust/provenance';

const sender = (changes: object) =>
  ({
    id: 'patchbay',
    tab: { id: 7, url: 'https://shop.example/cart' },
    frameId: 0,
    url: 'https://shop.example/cart',
    origin: 'https://shop.example',
    ...changes,
  }) as unknown as MessageSender;

it('takes everything from the browser', () => {
  expect(provenanceOf(sender({}))).toEqual({
    ok: true,
    value: {
      tabId: 7,
      frameId: 0,
      origin: 'https://shop.example',
      url: 'https://shop.example/cart',
      topOrigin: 'https://shop.example',
    },
  });
});

it.each(['about:srcdoc', 'about:blank'])('gives an %s frame the origin that the browser gives it', (url) => {
  const provenance = provenanceOf(sender({ frameId: 4, url }));
  expect(provenance).toMatchObject({
    value: { origin: 'https://shop.example', topOrigin: 'https://shop.example' },
  });
});

it('never takes a sandboxed frame for the site in its address', () => {
  const provenance = provenanceOf(sender({ frameId: 4, origin: 'null' }));
  expect(provenance).toMatchObject({ value: { origin: 'null', topOrigin: 'https://shop.example' } });
  expect(provenanceOf(sender({ origin: undefined }))).toMatchObject({ ok: false });
});

it('refuses what comes from no tab', () => {
  expect(provenanceOf(sender({ tab: undefined }))).toMatchObject({ ok: false });
});

it('goes with a page that moves on within itself, by its tab', () => {
  const moved = { id: 7, url: 'https://shop.example/product/1' };
  expect(provenanceOf(sender({ tab: moved }))).toMatchObject({ value: { url: 'https://shop.example/product/1' } });
  expect(provenanceOf(sender({ tab: moved, frameId: 3 }))).toMatchObject({
    value: { url: 'https://shop.example/cart' },
  });
  const elsewhere = { id: 7, url: 'https://bank.example/' };
  expect(provenanceOf(sender({ tab: elsewhere }))).toMatchObject({ value: { url: 'https://shop.example/cart' } });
});
