import type { Item } from '../../../../../tools/page/frame/reading/item';

/** An item of a picture, as a test needs it. */
export const item = (depth: number, role: string, name = '', more: Partial<Item> = {}): Item => ({
  depth,
  kind: role === '' ? 'text' : structure.has(role) ? 'structure' : 'widget',
  role,
  name,
  states: [],
  value: null,
  level: role === 'heading' ? 2 : 0,
  element: null,
  inline: false,
  frameIndex: -1,
  front: false,
  ...more,
});

const structure = new Set([
  'main',
  'heading',
  'list',
  'listitem',
  'table',
  'row',
  'cell',
  'navigation',
  'dialog',
  'img',
]);
