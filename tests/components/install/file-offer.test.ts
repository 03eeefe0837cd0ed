import { expect, it } from 'vitest';
import { isToolkitFile } from '../../../components/install/file-offer';

it.each<[string, boolean]>([
  ['https://raw.example/me/shop.tool.js', true],
  ['https://raw.example/me/shop.tool.ts?raw=1#L3', true],
  ['https://raw.example/kit/tools.json', true],
  ['https://raw.example/kit/my-tools.json', false],
  ['https://raw.example/shop.js', false],
  ['https://raw.example/page?file=tools.json', false],
  ['', false],
])('%s is a file of a toolkit: %s', (url, is) => {
  expect(isToolkitFile(url)).toBe(is);
});
