import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { platform } from 'node:process';

/** The version of a browser's program, such as "153.7.0"; empty where it does not say or does not start. */
export function browserVersion(path: string): string {
  try {
    const words = platform === 'win32' ? windowsVersion(path) : askProgram(path);
    return /\d+(?:\.\d+)+/.exec(words)?.[0] ?? '';
  } catch {
    return '';
  }
}

const askProgram = (path: string): string =>
  execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000, stdio: ['ignore', 'pipe', 'ignore'] });

/** On Windows `--version` opens a window instead: Firefox has a file that says it, Chrome a folder named so. */
function windowsVersion(path: string): string {
  const folder = dirname(path);
  if (!path.toLowerCase().endsWith('chrome.exe')) {
    return /^Version=.*$/m.exec(readFileSync(join(folder, 'application.ini'), 'utf8'))?.[0] ?? '';
  }
  return readdirSync(folder).find((name) => /^\d+(?:\.\d+){3}$/.test(name)) ?? '';
}
