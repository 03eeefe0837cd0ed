import type { Page } from 'puppeteer-core';
import { watchTasks } from './longest-task';
import { pictureOf } from './reader-script';

/** A page made to keep a reader busy: what makes it, and how much of it must be told. */
type Trap = { name: string; make: string };

const traps: Trap[] = [
  {
    name: 'changes every millisecond',
    make: `for (let i = 0; i < 2000; i++) document.body.append(Object.assign(document.createElement('button'), { textContent: 'Button ' + i }));
      let turn = 0;
      setInterval(() => { const all = document.body.children; all[turn++ % all.length].remove();
        document.body.append(Object.assign(document.createElement('button'), { textContent: 'New ' + turn })); }, 1);`,
  },
  {
    name: '100,000 nodes',
    make: `const part = document.createDocumentFragment();
      for (let i = 0; i < 25000; i++) { const row = document.createElement('div'); row.innerHTML = '<span>Row ' + i + '</span><a href="#' + i + '">Link ' + i + '</a>'; part.append(row); }
      document.body.append(part);`,
  },
  {
    name: 'nested 5,000 deep',
    // Without boxes: Chromium 156 itself ("Page crashed!") does not survive 5,000 plain blocks in one another, nor 2,500
    // flex boxes, with no line of ours on the page; 2,500 blocks and 5,000 elements without boxes are well.
    make: `document.head.append(Object.assign(document.createElement('style'), { textContent: 'div { display: contents }' }));
      let inner = document.body;
      for (let i = 0; i < 5000; i++) { const next = document.createElement('div'); inner.append(next); inner = next; }
      inner.innerHTML = '<button>Deep down</button>';`,
  },
];

export type Endured = { name: string; milliseconds: number; longestTask: number; lines: number; notes: string[] };

/** Reads each of these pages while the browser itself watches what its tasks cost. */
export async function endure(page: Page, script: string, url: string): Promise<Endured[]> {
  const endured: Endured[] = [];
  for (const { name, make } of traps) {
    await page.goto(url);
    await page.bringToFront();
    await page.evaluate(`document.body.replaceChildren(); ${make}`);
    await page.evaluate('new Promise((done) => setTimeout(done, 500))');
    await page.evaluate(script);
    const finish = await watchTasks(page);
    const { milliseconds, notes, whole } = await pictureOf(page, { milliseconds: 1200, characters: 12_000 });
    const longest = await finish();
    console.log(`${name}: ${milliseconds} ms, longest task ${Math.round(longest)} ms, ${whole} lines`);
    endured.push({ name, milliseconds, longestTask: Math.round(longest), lines: whole, notes });
  }
  return endured;
}
