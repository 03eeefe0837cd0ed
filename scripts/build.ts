import { type BrowserKind, browserKinds } from './browsers/browser-kind';
import { runTool } from './run-tool';

const target: Record<BrowserKind, string[]> = { chromium: [], firefox: ['-b', 'firefox'] };

/** Builds the extension for one browser. Rejects with what the build printed. */
export async function build(kind: BrowserKind): Promise<void> {
  const { code, output } = await runTool('wxt', ['build', ...target[kind]], { quiet: true });
  if (code !== 0) throw new Error(`The build for ${kind} failed:\n${output}`);
}

export async function buildBoth(): Promise<void> {
  for (const kind of browserKinds) await build(kind);
}
