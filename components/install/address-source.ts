import { failed, type Outcome, success } from '../../utils/failure';
import { isJsonObject } from '../../utils/json';
import { plainPath } from '../../utils/toolkits/code-files';
import { longestFile } from '../../utils/toolkits/parse-code';
import type { Brought } from '../../utils/toolkits/read-toolkit';
import { words } from '../../utils/words';

/** Is this an address that may be fetched from? Code travels over https, or from this computer itself. */
export function addressProblem(text: string): string {
  if (!URL.canParse(text)) return words('noAddress');
  const { protocol, hostname } = new URL(text);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isLocal) ? '' : words('onlyHttps');
}

/** Fetches a toolkit, with the files beside a manifest that its entries name. Asks for nothing else. */
export async function fetchToolkit(address: string, signal: AbortSignal): Promise<Outcome<Brought['files']>> {
  const main = await fetchText(address, signal);
  if (!main.ok) return main;
  const path = new URL(address).pathname.split('/').at(-1) || 'tools.json';
  const others: { path: string; text: string }[] = [];
  for (const importPath of importPathsIn(main.value)) {
    const file = new URL(importPath, address);
    // What leaves the manifest's folder is told by the reader, and never fetched.
    if (file.origin !== new URL(address).origin || importPath.split('/').includes('..')) continue;
    const text = await fetchText(file.href, signal, importPath);
    if (!text.ok) return text;
    others.push({ path: plainPath(importPath), text: text.value });
  }
  return success([{ path, text: main.value }, ...others]);
}

function importPathsIn(text: string): string[] {
  try {
    const value: unknown = JSON.parse(text);
    const list = isJsonObject(value) ? value.tools : value;
    const paths = (Array.isArray(list) ? list : []).map((entry) => (isJsonObject(entry) ? entry.importPath : ''));
    const named = paths.filter(
      (path): path is string => typeof path === 'string' && path !== '' && path !== 'page',
    );
    return [...new Set(named)].filter((path) => !/^[a-z][a-z0-9+.-]*:/i.test(path)).slice(0, 32);
  } catch {
    return [];
  }
}

async function fetchText(address: string, signal: AbortSignal, name = address): Promise<Outcome<string>> {
  const response = await fetch(address, {
    signal,
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'follow',
  }).catch(() => null);
  if (!response)
    return failed(
      'permission-missing',
      `${name}: it could not be fetched. The server may be down, or not let other sites read from it.`,
    );
  if (!response.ok)
    return failed(
      'not-found',
      `${name}: the server answered ${response.status}. Look whether the address is right.`,
    );
  const text = await response.text();
  if (text.length > longestFile)
    return failed('invalid-arguments', `${name}: the server's answer is larger than 512 kB. Bring a smaller file.`);
  const isPage = /^\s*<(!doctype|html)/i.test(text);
  return isPage
    ? failed(
        'invalid-arguments',
        `${name}: the server answered with a web page, not JavaScript. Use the address of the file itself.`,
      )
    : success(text);
}
