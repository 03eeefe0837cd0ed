import type { BrowserKind } from '../../../scripts/browsers/browser-kind';
import { type Heard, Observer } from '../observer/observer';
import { eventually } from '../support/eventually';
import type { Verdict } from './page/checks';
import { serveSuite } from './serve-suite';

const tool = (name: string) =>
  `<script>document.modelContext?.registerTool({ name: '${name}', description: 'Of ${name}.', execute: () => '${name}' })</script>`;
const inAttribute = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const top = `<!doctype html><title>Frames</title><link rel="icon" href="data:,">${tool('top')}<body>
  <iframe src="/same"></iframe>
  <iframe srcdoc="${inAttribute(tool('srcdoc'))}"></iframe>
  <iframe sandbox="allow-scripts" srcdoc="${inAttribute(tool('sandboxed'))}"></iframe>
  <iframe allow="tools" src="http://127.0.0.1:PORT/cross"></iframe>`;

/** What each frame's own bridge must announce, and with which origin the browser must say it came. */
const frames = (port: number) => [
  { name: 'top', origin: `http://localhost:${port}` },
  { name: 'same', origin: `http://localhost:${port}` },
  { name: 'srcdoc', origin: `http://localhost:${port}` },
  { name: 'cross', origin: `http://127.0.0.1:${port}` },
];

/** Every kind of frame, on two real hosts: each announces its own tools alone, and answers for them itself. */
export async function runFrames(browser: BrowserKind, features: string[]): Promise<Verdict[]> {
  const site = await serveSuite({
    '/frames': { html: top },
    '/same': { html: tool('same') },
    '/cross': { html: tool('cross') },
  });
  const observer = await Observer.start(browser, { features });
  try {
    await observer.harness.openPage(`${site.url}/frames`);
    const verdicts: Verdict[] = [];
    for (const { name, origin } of frames(site.port)) verdicts.push(await judge(observer, name, origin));
    verdicts.push(judgeSandbox(observer));
    return verdicts;
  } finally {
    await observer.close();
    await site.close();
  }
}

async function judge(observer: Observer, name: string, origin: string): Promise<Verdict> {
  const rule = `frames: "${name}" announces and runs its own tool, and no other`;
  try {
    const heard = await eventually(`"${name}" to be announced`, () => observer.heard.findLast(announces(name)));
    const names = heard.message.request.tools?.map((each) => each.name).join();
    const answer = JSON.stringify(await observer.call(heard, name));
    const isRight = names === name && answer.includes(`"${name}"`) && isFrom(heard, origin);
    return { rule, passed: isRight, detail: isRight ? '' : `${names} from ${heard.origin}: ${answer}` };
  } catch (thrown) {
    return { rule, passed: false, detail: String(thrown) };
  }
}

const announces =
  (name: string) =>
  ({ message }: Heard): boolean =>
    message.request.tools?.some((each) => each.name === name) === true;

/** Firefox sets no origin on senders; the address says it there, but for a `srcdoc`. */
const isFrom = ({ origin, url }: Heard, wanted: string): boolean =>
  (origin ?? (url === 'about:srcdoc' ? wanted : new URL(url).origin)) === wanted;

/** A document without an origin may say what it likes: the browser says that it has none, and the worker drops it. */
function judgeSandbox({ heard }: Observer): Verdict {
  const wrong = heard
    .filter(announces('sandboxed'))
    .filter(({ origin }) => origin !== undefined && origin !== 'null');
  return {
    rule: 'frames: a sandboxed frame never speaks with an origin',
    passed: wrong.length === 0,
    detail: wrong.map(({ origin }) => origin).join(),
  };
}
