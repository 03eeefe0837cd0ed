import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledToolkits } from '../../tools/toolkits';
import { isJsonObject } from '../../utils/json';

const folder = join(import.meta.dirname, '..', '..', 'tools');
const folders = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'tools.json')));

type ManifestEntry = { tool: { name: string }; importPath: string; entrypoint: string };

it('lists every folder that holds a manifest, and no name twice', () => {
  expect(bundledToolkits.map(({ name }) => name).sort()).toEqual([...folders].sort());
  const names = bundledToolkits.flatMap(({ tools }) => tools.map(({ definition }) => definition.name));
  expect(new Set(names).size).toBe(names.length);
});

describe.each(folders)('the toolkit %s', (name) => {
  const manifest = JSON.parse(readFileSync(join(folder, name, 'tools.json'), 'utf8')) as { tools: ManifestEntry[] };
  const toolkit = bundledToolkits.find((one) => one.name === name);

  it('runs what its manifest names', async () => {
    for (const { tool, importPath, entrypoint } of manifest.tools) {
      const held = (await import(join(folder, name, importPath))) as Record<string, unknown>;
      const entry = toolkit?.tools.find(({ definition }) => definition.name === `${name}.${tool.name}`);
      const value = held[entrypoint];
      const run = typeof value === 'function' ? value : (value as { run?: unknown } | undefined)?.run;
      expect(run, `${importPath} has no ${entrypoint}`).toBeTypeOf('function');
      expect(entry?.run, tool.name).toBe(run);
    }
  });

  it('is described by the rules that installed toolkits must keep', () => {
    for (const { definition } of toolkit?.tools ?? []) {
      const { inputSchema, description } = definition;
      expect(definition.name).toMatch(/^[a-z_]+\.[A-Za-z0-9_-]{1,40}$/);
      expect(description.length, definition.name).toBeGreaterThan(20);
      expect(description.length, definition.name).toBeLessThanOrEqual(1024);
      expect(inputSchema.type).toBe('object');
      const properties = isJsonObject(inputSchema.properties) ? inputSchema.properties : {};
      for (const [property, schema] of Object.entries(properties)) {
        expect(schema, `${definition.name}/${property}`).toHaveProperty('description');
      }
    }
  });
});
