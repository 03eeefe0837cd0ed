import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { draftFrom } from '../e2e/support/installed-toolkit';

const folder = join(import.meta.dirname, '..', '..', 'demo', 'toolkits');

it.each(readdirSync(folder))('demo/toolkits/%s is read without a problem', async (name) => {
  const toolkit = await draftFrom(join(folder, name));
  expect(toolkit.tools.length).toBeGreaterThan(0);
  expect(toolkit.matches.some((pattern) => pattern.startsWith('http://localhost/'))).toBe(true);
});
