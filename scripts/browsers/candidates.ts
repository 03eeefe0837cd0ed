import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';
import type { BrowserKind } from './browser-kind';

const variables: Record<BrowserKind, string[]> = {
  chromium: ['CHROMIUM_PATH', 'CHROME_PATH'],
  firefox: ['FIREFOX_PATH'],
};

/** Names on PATH, best first. A branded Chrome works too. */
const commands: Record<BrowserKind, string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
};

const macApplications: Record<BrowserKind, string[]> = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
};

const windowsPrograms: Record<BrowserKind, string[]> = {
  chromium: ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe'],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

/**
 * Where this browser may be, most wanted first: what the environment names, PATH, the usual places of the system.
 * Only files that exist.
 */
export function browserCandidates(kind: BrowserKind): string[] {
  const named = variables[kind].map((variable) => env[variable] ?? '');
  return [...new Set([...named, ...onPath(kind), ...usualPlaces(kind)])].filter((path) => path && existsSync(path));
}

function onPath(kind: BrowserKind): string[] {
  const suffix = platform === 'win32' ? '.exe' : '';
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return commands[kind].flatMap((command) => folders.map((folder) => join(folder, command + suffix)));
}

function usualPlaces(kind: BrowserKind): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(homedir(), 'Applications')];
    return folders.flatMap((folder) => macApplications[kind].map((application) => join(folder, application)));
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    return folders.flatMap((folder) => windowsPrograms[kind].map((program) => join(folder, program)));
  }
  return ['/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/opt/firefox', '/snap/bin'].flatMap((folder) =>
    commands[kind].map((command) => join(folder, command)),
  );
}
