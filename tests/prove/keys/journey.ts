import type { BrowserKind } from '../../../scripts/browsers/browser-kind';
import { launch } from '../../e2e/harness';
import type { Panel } from '../../e2e/support/panel';
import { callFrame, data, doneFrame, finishFrame, textFrame, wholeCall } from '../../models/frames';
import { type RawReply, RawServer } from '../../models/raw-server';
import { everythingHeard, listenLikeAPanel, readDocument, readStores, send } from './page-scripts';
import { type Searched, search } from './search';

/** The store that holds keys, and the one header that may carry one. */
export const slot = 'IndexedDB patchbay/keys';
export const ownHeader = 'Authorization of requests to its own endpoint';

/** Saves a key, uses it, has it refused and quoted, moves its endpoint; then looks for it everywhere. */
export async function journey(kind: BrowserKind, key: string): Promise<Searched[]> {
  const [own, other] = [await RawServer.start(), await RawServer.start()];
  const harness = await launch({ browser: kind });
  try {
    await harness.grant('http://127.0.0.1/*');
    const panel = await harness.openPanel();
    const logs: string[] = [];
    panel.page.on('console', (line) => logs.push(line.text()));
    panel.page.on('pageerror', (error) => logs.push(String(error)));
    await panel.page.evaluate(listenLikeAPanel);
    const answers = await useKey(panel, own, other, key);
    const stores = (await panel.page.evaluate(readStores)) as Record<string, unknown>;
    const sent = own.requests.map(({ headers: { authorization: _own, ...headers }, ...rest }) => ({
      ...rest,
      headers,
    }));
    return [
      ...Object.entries(stores).map(([place, value]) => search(place, value, key)),
      search('updates to panels', await panel.page.evaluate(everythingHeard), key),
      search('answers to messages of the panel', answers, key),
      search('the document of the panel', await panel.page.evaluate(readDocument), key),
      search('the console of the panel', logs, key),
      search('bodies and other headers of requests to its own endpoint', sent, key),
      search(
        ownHeader,
        own.requests.map(({ headers }) => headers.authorization),
        key,
      ),
      search('requests to another origin', other.requests, key),
    ];
  } finally {
    await harness.close();
    await Promise.all([own.stop(), other.stop()]);
  }
}

async function useKey(panel: Panel, own: RawServer, other: RawServer, key: string): Promise<unknown[]> {
  const hello: RawReply = { steps: [textFrame('Hello.'), finishFrame('stop'), doneFrame] };
  const name = 'Canary';
  own.will(hello);
  await panel.setModel({ baseUrl: own.baseUrl, model: 'm', name, key });
  await talk(panel, 'Hello');
  const quoting = [
    { status: 401, steps: [JSON.stringify({ error: { message: `Incorrect API key provided: ${key}` } })] },
    { status: 400, steps: [`Bearer ${key}`] },
    { steps: [textFrame('Hel'), data({ error: { message: `key ${key} was revoked` } })] },
    { steps: [`<html>${key}</html>`] },
    { steps: [callFrame(wholeCall('a', 'nothing', '{}')), `data: {"broken ${key}\n\n`] },
  ];
  const answers: unknown[] = [];
  const ask = async (message: string, request: unknown) => {
    const answer = await panel.page.evaluate(send(message, request));
    answers.push(answer);
    return answer as { value?: { modelId?: string } } | undefined;
  };
  const seen = [...own.requests];
  for (const reply of quoting) {
    own.will(reply);
    await talk(panel, 'Once more');
    seen.push(...own.requests);
  }
  own.will(...quoting);
  const saved = await ask('model/save', {
    id: crypto.randomUUID(),
    kind: 'openai',
    name: 'Moved',
    baseUrl: own.baseUrl,
    model: 'm',
    key,
  });
  const id = saved?.value?.modelId ?? '';
  await ask('model/test', { modelId: id });
  await ask('model/list', { id, baseUrl: own.baseUrl, key: null });
  seen.push(...own.requests);
  own.requests.splice(0, own.requests.length, ...seen);

  other.will(hello);
  await ask('model/list', { id, baseUrl: other.baseUrl, key: null });
  await ask('model/save', { id, kind: 'openai', name: 'Moved', baseUrl: other.baseUrl, model: 'm', key: null });
  await ask('model/test', { modelId: id });
  return answers;
}

async function talk(panel: Panel, text: string): Promise<void> {
  await panel.say(text);
  await panel.idle();
}
