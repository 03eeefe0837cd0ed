// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { setChecked } from '../../../../../tools/page/frame/acting/set-checked';
import { failed } from '../../../../../utils/failure';

const press = vi.hoisted(() => ({ element: async (): Promise<unknown> => '' }));
vi.mock('../../../../../tools/page/frame/acting/press-element', () => ({ pressElement: () => press.element() }));

let box: HTMLInputElement;
let clicks: number;
const { signal } = new AbortController();

/** A box without a size, in a wrapper that draws it. */
beforeEach(() => {
  document.body.innerHTML = '<span><input type="checkbox"></span>';
  box = document.querySelector('input') as HTMLInputElement;
  box.getClientRects = () => [] as unknown as DOMRectList;
  (box.parentElement as HTMLElement).checkVisibility = () => true;
  clicks = 0;
  box.addEventListener('click', () => {
    clicks += 1;
  });
});

it('presses a box without a size by itself where its wrapper did not hand the press on', async () => {
  press.element = async () => 'Clicked it.';
  expect(await setChecked(box, true, signal)).toContain('Set');
  expect(clicks).toBe(1);
});

it('presses it once alone where nothing else could be pressed: a page that is slow would undo the first', async () => {
  press.element = async () => failed('not-allowed', 'It has no place on the page.');
  box.addEventListener('click', (event) => event.preventDefault());
  expect(await setChecked(box, true, signal)).toMatchObject({
    failure: { message: expect.stringContaining('still not checked') },
  });
  expect(clicks).toBe(1);
});
