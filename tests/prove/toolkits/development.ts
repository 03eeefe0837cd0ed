import { eventually } from '../../e2e/support/eventually';
import {
  buttonOn,
  localAddressLabel,
  openInstallPage,
  pressInstall,
  typeInto,
} from '../../e2e/support/install-page';
import { serveOnLoopback } from '../../e2e/support/site';
import { type Stage, visit } from './stage';

/** Milliseconds from a saved change to its words in the list of tools. */
const soon = 2000;

const source = (version: number) => `// ==UserTool==
// @name Dev
// @version 0.1
// @match http://localhost/*
// ==/UserTool==
registerTool({ name: 'hello', description: 'Says hello ${version}.', annotations: { readOnlyHint: true }, execute: () => 'hello ${version}' });`;

/** A change of a followed file is in the list within two seconds, and the next call is by the new code. */
export async function followsChanges(stage: Stage): Promise<void> {
  let version = 1;
  const server = await serveOnLoopback((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(source(version));
  });
  try {
    const page = await openInstallPage(stage.harness);
    await typeInto(page, localAddressLabel(stage.kind), `${server.url}/dev.tool.js`);
    await (await buttonOn(page, 'Track this address')).click();
    await pressInstall(page);
    await visit(stage, '/plain', async () => {
      await stage.call('dev.hello', 'done');
      await stage.panel.showTools(true);
      version = 2;
      const changed = performance.now();
      await eventually('the new words', () =>
        stage.panel.page.$eval('#tools-panel', (list) => list.textContent?.includes('Says hello 2.')),
      );
      const waited = performance.now() - changed;
      if (waited > soon) throw new Error(`The new words were there after ${Math.round(waited)} ms only.`);
      const text = await stage.call('dev.hello', 'done');
      if (!text.includes('hello 2')) throw new Error(`The card says: ${text}`);
    });
  } finally {
    await server.close();
  }
}
