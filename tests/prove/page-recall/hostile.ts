import type { Page } from 'puppeteer-core';
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
    // Without boxes: Chromium's own layout dies of 5,000 boxes in one another.
    make: `document.head.append(Object.assign(document.createElement('style'), { textContent: 'div { display: contents }' }));
      let inner = document.body;
      for (let i = 0; i < 5000; i++) { const next = document.createElement('div'); inner.append(next); inner = next; }
      inner.innerHTML = '<button>Deep down</button>';`,
  },
];

export type Endured = { name: string; milliseconds: number; longestTask: number; lines: number; notes: string[] };

/** Reads each of these pages while the browser itself watches for long tasks. */
export async function endure(page: Page, script: string, url: string): Promise<Endured[]> {
  const endured: Endured[] = [];
  for (const { name, make } of traps) {
    await page.goto(url);
    await page.bringToFront();
    await page.evaluate(`document.body.replaceChildren(); ${make}`);
    await page.evaluate('new Promise((done) => setTimeout(done, 500))');
    await page.evaluate(script);
    await page.evaluate(`globalThis.longTasks = [];
      new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask' });`);
    const { milliseconds, notes, whole } = await pictureOf(page, { milliseconds: 1200, characters: 12_000 });
    await page.evaluate('new Promise((done) => setTimeout(done, 100))');
    const longest = Number(await page.evaluate('Math.max(0, ...longTasks)'));
    console.log(`${name}: ${milliseconds} ms, longest task ${Math.round(longest)} ms, ${whole} lines`);
    endured.push({ name, milliseconds, longestTask: Math.round(longest), lines: whole, notes });
  }
  return endured;
}
