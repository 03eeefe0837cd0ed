import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';

const root = join(import.meta.dirname, '..');

export type ToolRun = { code: number; output: string };

/**
 * Runs a command of an installed package with this Node, the same on every system.
 * @param quiet Keeps what it prints for the caller instead of showing it.
 */
export function runTool(name: string, parameters: string[], { quiet = false } = {}): Promise<ToolRun> {
  const child = spawn(process.execPath, [programOf(name), ...parameters], {
    cwd: root,
    env,
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
  });
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    output += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

const packageOf: Record<string, string> = { tsc: 'typescript', biome: '@biomejs/biome' };

function programOf(name: string): string {
  const folder = join(root, 'node_modules', packageOf[name] ?? name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const program = typeof bin === 'string' ? bin : bin[name];
  if (!program) throw new Error(`The package of "${name}" has no such command. Run "npm ci".`);
  return join(folder, program);
}
