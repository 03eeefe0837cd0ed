import { parseArgs } from 'node:util';
import { findOrInstallBrowser } from './browsers';
import { browserKinds } from './browsers/browser-kind';
import { buildBoth } from './build';
import { runTool } from './run-tool';

// `npm run e2e -- [--no-build] [vitest arguments]`: builds, then drives the build in both real browsers.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { 'no-build': { type: 'boolean' } },
});

for (const kind of browserKinds) {
  const { path, version } = await findOrInstallBrowser(kind);
  console.log(`${kind} ${version} (${path})`);
}
if (!values['no-build']) await buildBoth();
const { code } = await runTool('vitest', ['run', '--config', 'vitest.e2e.config.ts', ...positionals]);
process.exit(code);
