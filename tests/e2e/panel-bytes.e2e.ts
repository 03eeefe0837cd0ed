import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { expect, it } from 'vitest';
import { firstLoad } from '../bench/support/first-load';

const out = env.PATCHBAY_OUT ?? join(import.meta.dirname, '..', '..', '.output');

it.each(['chrome-mv3', 'firefox-mv3'])('the panel (%s) begins with less than 150 kB, gzipped', (build) => {
  const files = firstLoad(join(out, build), 'sidepanel.html');
  expect(files.some(({ name }) => name.includes('sidepanel-'))).toBe(true);
  const gzipped = files.reduce((sum, file) => sum + file.gzipped, 0);
  expect(gzipped).toBeLessThan(150 * 1024);
});

it.each(['chrome-mv3', 'firefox-mv3'])(
  'nothing in the first load of the panel (%s) makes elements out of text',
  (build) => {
    const scripts = firstLoad(join(out, build), 'sidepanel.html').filter(({ name }) => name.endsWith('.js'));
    for (const { name } of scripts) {
      // Preact's own way to do so stays in it; that nobody uses it is held by the test of the source.
      const makers = readFileSync(join(out, build, name), 'utf8').match(/\.innerHTML\s*=\s*(?!\w+\.__html)/g);
      expect(makers, name).toBeNull();
    }
  },
);
