import { type BrowserKind, type FoundBrowser, oldestVersion } from './browsers/browser-kind';
import { browserCandidates } from './browsers/candidates';
import { installFromPackages, installIntoCache } from './browsers/install';
import { browserVersion } from './browsers/version';

/** A browser on this machine that is new enough, or null. */
export function findBrowser(kind: BrowserKind): FoundBrowser | null {
  for (const path of browserCandidates(kind)) {
    const version = browserVersion(path);
    if (isNewEnough(kind, version)) return { kind, path, version };
  }
  return null;
}

/** Finds the browser or installs it. Rejects with a sentence that says what to install by hand. */
export async function findOrInstallBrowser(kind: BrowserKind): Promise<FoundBrowser> {
  const present = findBrowser(kind) ?? (installFromPackages(kind) ? findBrowser(kind) : null);
  if (present) return present;
  try {
    const path = await installIntoCache(kind);
    const version = browserVersion(path);
    if (isNewEnough(kind, version)) return { kind, path, version };
    throw new Error(`it does not start (${path}); its libraries may be missing.`);
  } catch (thrown) {
    throw new Error(
      `${howToInstall[kind]} The download failed: ${thrown instanceof Error ? thrown.message : thrown}`,
    );
  }
}

const isNewEnough = (kind: BrowserKind, version: string): boolean =>
  Number.parseInt(version, 10) >= oldestVersion[kind];

const howToInstall: Record<BrowserKind, string> = {
  chromium: `Patchbay needs Chrome or Chromium ${oldestVersion.chromium} or newer: install it, or name its program in CHROMIUM_PATH.`,
  firefox: `Patchbay needs Firefox ${oldestVersion.firefox} or newer: install it, or name its program in FIREFOX_PATH.`,
};
