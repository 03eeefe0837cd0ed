import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { expect, it } from 'vitest';
import { transitions } from '../../utils/agent/journal';

const root = join(import.meta.dirname, '..', '..');
const folder = env.PATCHBAY_OUT ?? join(root, '.output');

const scriptsOf = (build: string): string[] =>
  readdirSync(join(folder, build), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js'))
    .map((path) => readFileSync(join(folder, build, path), 'utf8'));

/** Names of points of the fault build, and what reads the harness's address. */
const traces = [
  ...transitions.flatMap((transition) => [`${transition}:before`, `${transition}:after`]),
  // As the journal puts them together; other libraries have style rules that end so.
  '}:before`',
  '}:after`',
  ...['call-sent', 'call-answered', 'decision-taken', 'panel-snapshot', 'panel-changes'],
  'A test broke Patchbay',
];

it.each(['chrome-mv3', 'firefox-mv3'])('the build that people load (%s) has no fault points', (build) => {
  const scripts = scriptsOf(build);
  expect(scripts.length).toBeGreaterThan(3);
  for (const script of scripts) {
    for (const trace of traces) expect(script.includes(trace), trace).toBe(false);
    expect(script).not.toMatch(/get\(\s*[`'"]fault[`'"]\s*\)/);
  }
});
