import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const folder = join(import.meta.dirname, '..', '..', '..', '.artifacts', 'page-probe');

const manifest = {
  manifest_version: 3,
  name: 'Probe of the page part',
  version: '1',
  host_permissions: ['http://*/*'],
  content_scripts: [{ matches: ['http://*/*'], js: ['probe.js'], run_at: 'document_end' }],
  browser_specific_settings: { gecko: { id: 'probe@patchbay.example' } },
};

/** Builds the extension that runs the page part for the proof. @returns its folders. */
export async function buildProbe(): Promise<Record<'chromium' | 'firefox', string>> {
  const backgrounds = { chromium: { service_worker: 'background.js' }, firefox: { scripts: ['background.js'] } };
  for (const kind of ['chromium', 'firefox'] as const) {
    const place = join(folder, kind);
    mkdirSync(place, { recursive: true });
    await build({
      publicDir: false,
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: place,
        emptyOutDir: false,
        minify: false,
        lib: {
          entry: join(import.meta.dirname, 'probe.ts'),
          formats: ['iife'],
          name: 'probe',
          fileName: () => 'probe.js',
        },
      },
    });
    writeFileSync(join(place, 'background.js'), '');
    writeFileSync(join(place, 'manifest.json'), JSON.stringify({ ...manifest, background: backgrounds[kind] }));
  }
  return { chromium: join(folder, 'chromium'), firefox: join(folder, 'firefox') };
}
