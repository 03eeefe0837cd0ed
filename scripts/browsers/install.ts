import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { env, getuid, platform } from 'node:process';
import { Browser, detectBrowserPlatform, getInstalledBrowsers, install, resolveBuildId } from '@puppeteer/browsers';
import type { BrowserKind } from './browser-kind';

const debianPackage: Record<BrowserKind, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** As root on a Debian-like system the package manager is the surest way: it brings the libraries along. */
export function installFromPackages(kind: BrowserKind): boolean {
  if (platform !== 'linux' || getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log(`Installing ${debianPackage[kind]} with apt-get …`);
  const options = { stdio: 'inherit', env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  spawnSync('apt-get', ['update'], options);
  const wanted = ['install', '-y', '--no-install-recommends', debianPackage[kind]];
  return spawnSync('apt-get', wanted, options).status === 0;
}

/** A download of its own into the user's cache folder, once. Rejects where the machine cannot reach it. */
export async function installIntoCache(kind: BrowserKind): Promise<string> {
  const browser = kind === 'chromium' ? Browser.CHROME : Browser.FIREFOX;
  const earlier = await getInstalledBrowsers({ cacheDir: cacheFolder() });
  const kept = earlier.findLast((installed) => installed.browser === browser);
  if (kept) return kept.executablePath;
  const system = detectBrowserPlatform();
  if (!system) throw new Error('there is no download for this system.');
  const buildId = await resolveBuildId(browser, system, 'stable');
  console.log(`Downloading ${browser} ${buildId} …`);
  return (await install({ browser, buildId, cacheDir: cacheFolder() })).executablePath;
}

function cacheFolder(): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? homedir(), 'patchbay', 'browsers');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'patchbay', 'browsers');
  return join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'patchbay', 'browsers');
}
