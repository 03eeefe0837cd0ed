import { expect, it } from 'vitest';
import { absentRows } from '../../utils/panel/absent-tools';
import { sampleTool } from '../components/samples';
import { installed } from '../toolkits/shelf';

it('lists installed tools that no open page is for, with the pages they work on and without a switch', () => {
  const toolkit = installed();
  const [row] = absentRows([toolkit], []);
  expect(row).toMatchObject({ name: 'acme_shop.add_to_basket', on: false, switchKey: '', tabs: [] });
  expect(row?.unavailable).toContain(toolkit.matches[0]);
  const there = sampleTool('acme_shop.add_to_basket', { source: 'toolkit' });
  expect(absentRows([toolkit], [there]).map(({ name }) => name)).not.toContain('acme_shop.add_to_basket');
  const many = { ...toolkit, matches: ['1', '2', '3', '4', '5'].map((n) => `https://${n}.test/*`) };
  expect(absentRows([many], [])[0]?.unavailable).toContain('and 2 more');
});
