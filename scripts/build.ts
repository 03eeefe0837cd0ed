import { runTool } from './run-tool';

/** Builds both browsers' extensions. Rejects with what the build printed. */
export async function buildBoth(): Promise<void> {
  for (const target of [[], ['-b', 'firefox']]) {
    const { code, output } = await runTool('wxt', ['build', ...target], { quiet: true });
    if (code !== 0) throw new Error(`The build failed:\n${output}`);
  }
}
