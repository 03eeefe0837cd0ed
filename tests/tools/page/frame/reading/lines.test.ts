import { describe, expect, it } from 'vitest';
import { chooseItems, type Mode } from '../../../../../tools/page/frame/reading/choose-items';
import type { Item } from '../../../../../tools/page/frame/reading/item';
import { linesOf } from '../../../../../tools/page/frame/reading/lines';
import { item } from './items';

const textOf = (items: Item[], mode: Mode): string =>
  linesOf(chooseItems(items, mode), mode, '')
    .map(({ depth, text }) => `${' '.repeat(depth)}${text}`)
    .join('\n');

const page = () => [
  item(0, 'navigation', 'Main'),
  item(1, 'list'),
  item(2, 'listitem'),
  item(3, 'link', 'Home'),
  item(2, 'listitem'),
  item(3, 'link', 'About'),
  item(0, 'main'),
  item(1, 'heading', 'Order'),
  item(1, '', 'Sent by '),
  item(1, 'link', 'Ada', { inline: true }),
  item(1, '', ' on Monday', { inline: true }),
  item(1, 'button', 'Save', { states: ['disabled'] }),
  item(1, 'button', 'Undo', { inline: true }),
  item(0, 'dialog', 'Empty'),
];

describe('the lines of a picture', () => {
  it('join what stands on one line of the page, and tell every thing once', () => {
    expect(textOf(page(), 'full')).toBe(
      [
        'navigation Main',
        ' - [link Home]',
        ' - [link About]',
        'main',
        ' h2 Order',
        ' Sent by [link Ada] on Monday',
        ' button Save (disabled); Undo',
      ].join('\n'),
    );
  });

  it('leave text out where only controls are asked for, and join neighbours of one kind', () => {
    expect(textOf(page(), 'interactive')).toBe(
      [
        'navigation Main',
        ' link Home; About',
        'main',
        ' h2 Order',
        ' link Ada',
        ' button Save (disabled); Undo',
      ].join('\n'),
    );
  });

  it('give the build of the page in the outline', () => {
    expect(textOf(page(), 'outline')).toBe('navigation Main\nmain\n h2 Order\ndialog Empty');
  });

  it('put a row on a line of its own with its cells parted', () => {
    const table = [
      item(0, 'table', 'People'),
      item(1, 'row'),
      item(2, 'cell'),
      item(3, '', 'Ada'),
      item(2, 'cell'),
      item(3, 'button', 'Edit'),
      item(0, '', 'After'),
    ];
    expect(textOf(table, 'full')).toBe('table People\n row: Ada | [button Edit]\nAfter');
  });

  it('begin a line of its own for what is in front', () => {
    const items = [item(0, '', 'Behind'), item(0, '', 'Before', { inline: true, front: true })];
    expect(textOf(items, 'full')).toBe('Behind\nBefore');
  });
});
