import { generateKeyPairSync, sign } from 'node:crypto';
import { Observer } from '../observer/observer';
import { eventually } from '../support/eventually';
import type { Verdict } from './page/checks';
import { type Documents, serveSuite } from './serve-suite';

/** A key pair of our own and the switch that makes Chromium believe tokens that it signed. */
function makeAuthority() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const token = (origin: string): string => {
    const expiry = Math.floor(Date.now() / 1000) + 86_400;
    const payload = Buffer.from(JSON.stringify({ origin, feature: 'WebMCP', expiry }));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(payload.length);
    const version = Buffer.from([3]);
    const signature = sign(null, Buffer.concat([version, length, payload]), privateKey);
    return Buffer.concat([version, signature, length, payload]).toString('base64');
  };
  return { argument: `--origin-trial-public-key=${raw.toString('base64')}`, token };
}

const registration = `<script>
  const register = (name, execute) => document.modelContext.registerTool({ name, description: 'An example.', execute });
  register('throws', () => { throw new RangeError('kept'); });
  register('maps', () => new Map([[1, 2]]));
  register('symbol', () => Symbol('mine'));
</script>`;
const addMeta = (token: string) =>
  `const meta = document.createElement('meta'); meta.httpEquiv = 'origin-trial'; meta.content = '${token}'; document.head.append(meta);`;

function documentsFor(token: string): Documents {
  const start = '<!doctype html><title>Trial</title><link rel="icon" href="data:,">';
  return {
    '/header': { html: start + registration, headers: { 'origin-trial': token } },
    '/meta': { html: `${start}<meta http-equiv="origin-trial" content="${token}">${registration}` },
    '/script': { html: `${start}<script>${addMeta(token)}</script>${registration}` },
    '/late': {
      html: `${start}<body>${registration}<script>addEventListener('load', () => setTimeout(() => { ${addMeta(token)}
        setTimeout(() => register('after', () => 'later'), 50); }, 200))</script>`,
    },
  };
}

/** The browser's own API, switched on by an origin trial in each way that there is, at each time that there is. */
export async function runOriginTrials(): Promise<Verdict[]> {
  const { argument, token } = makeAuthority();
  const documents: Documents = {};
  const site = await serveSuite(documents);
  Object.assign(documents, documentsFor(token(site.url)));
  const observer = await Observer.start('chromium', { args: [argument] });
  try {
    const verdicts: Verdict[] = [];
    for (const path of Object.keys(documents)) verdicts.push(...(await judge(observer, site.url, path)));
    return verdicts;
  } finally {
    await observer.close();
    await site.close();
  }
}

async function judge(observer: Observer, site: string, path: string): Promise<Verdict[]> {
  const page = await observer.harness.openPage(site + path);
  const wanted = ['maps', 'symbol', 'throws', ...(path === '/late' ? ['after'] : [])].sort();
  const namesOf = (tools: { name: string }[] | null) => (tools ?? []).map(({ name }) => name).sort();
  const announced = await observer.announcement(
    path,
    ({ message }) => namesOf(message.request.tools).join() === wanted.join(),
  );
  const isNative = await page.evaluate(() => {
    const getter = Object.getOwnPropertyDescriptor(Document.prototype, 'modelContext')?.get;
    return /\[native code\]/.test(String(getter));
  });
  const oracle = await eventually('the browser to list the tools', () => {
    const names = namesOf(page.webmcp.tools());
    return names.length >= wanted.length && names.join();
  });
  const outcomes = {
    throws: JSON.stringify(await observer.call(announced, 'throws')),
    maps: JSON.stringify(await observer.call(announced, 'maps')),
    symbol: JSON.stringify(await observer.call(announced, 'symbol')),
  };
  await page.close();
  const rule = (text: string, passed: boolean, detail: string): Verdict => ({
    rule: `origin trial by ${path.slice(1)}: ${text}`,
    passed,
    detail: passed ? '' : detail,
  });
  return [
    rule("the page has the browser's own API", isNative, 'it has ours'),
    rule('what we list is what the browser lists', oracle === wanted.join(), oracle),
    rule('the error is told', outcomes.throws.includes('RangeError: kept'), outcomes.throws),
    rule('the result is told whole', outcomes.maps.includes('Map'), outcomes.maps),
    rule('a Symbol does not end the page', outcomes.symbol.includes('Symbol(mine)'), outcomes.symbol),
  ];
}
