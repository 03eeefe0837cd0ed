import type { Page } from 'puppeteer-core';
import type { CallWord } from '../../../components/chat/call-state';
import type { BrowserKind } from '../../../scripts/browsers/browser-kind';
import type { ToolkitDraft } from '../../../utils/toolkit';
import { launch } from '../../e2e/harness';
import { closePages } from '../../e2e/support/close-pages';
import { eventually } from '../../e2e/support/eventually';
import { type ScriptedModel, startScriptedModel, toolNames } from '../../e2e/support/scripted-model';
import { servePages } from './pages';

export type Stage = Awaited<ReturnType<typeof openStage>>;
type Installable = { toolkit: ToolkitDraft; fingerprint: string };
type Scope = { browser?: Runtime; chrome: Runtime };
type Runtime = {
  runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; failure?: { message: string } }> };
};

/** A browser with the pages, the panel in a tab, and a model that calls what it is told to. */
export async function openStage(kind: BrowserKind) {
  const pages = await servePages();
  const model = await startScriptedModel();
  const harness = await launch({ browser: kind });
  await harness.grant('http://localhost/*');
  await harness.grant('http://127.0.0.1/*');
  const panel = await harness.openPanel();
  await panel.setModel(model);
  let said = 0;

  const stage = {
    ...{ kind, harness, panel, model, pages },
    /** As the install page does once a person has pressed its button. */
    async install({ toolkit, fingerprint }: Installable): Promise<void> {
      const request = { toolkit, fingerprint, replaces: null, tracked: false };
      const answer = await panel.page.evaluate((sent) => {
        const scope = globalThis as unknown as Scope;
        return (scope.browser ?? scope.chrome).runtime.sendMessage({ patchbay: 'toolkit/install', request: sent });
      }, request);
      if (!answer.ok) throw new Error(answer.failure?.message);
    },
    /** Lets the model call it once, and gives the sentence under which it did. */
    async begin(tool: string): Promise<string> {
      said += 1;
      const sentence = `call number ${said}.`;
      const answers = [
        { calls: [{ name: `localhost_${tool.replace('.', '_')}`, arguments: {} }] },
        { text: `Over ${said}.` },
      ];
      model.answer(sentence, answers);
      await panel.say(sentence);
      return sentence;
    },
    /** Calls it, in a thread of its own, and waits until the journal says what became of it. */
    async call(tool: string, state: CallWord, patience = 15_000): Promise<string> {
      await stage.fresh(tool);
      await stage.begin(tool);
      return (await panel.waitForCall(tool, state, 0, patience)).text;
    },
    /** A new thread with this tool switched on. */
    async fresh(tool: string): Promise<void> {
      await panel.newThread();
      await panel.switchTool(tool, true);
    },
    /** May it be called on an open page? One that no page is for is listed without a switch. */
    async canBeSwitched(tool: string): Promise<boolean> {
      await panel.showTools(true);
      await panel.find('[aria-label="Tools of this thread"]');
      const found = await panel.page.$(`aria/${tool}[role="switch"]`);
      await panel.showTools(false);
      return found !== null;
    },
    async close(): Promise<void> {
      await harness.close();
      await model.stop();
      await pages.close();
    },
  };
  return stage;
}

export const offered = (model: ScriptedModel, sentence: string): string[] => toolNames(model.requests(sentence)[0]);

/** How often the page has been written on. */
export const marksOn = (page: Page): Promise<number> => page.$$eval('.mark', (marks) => marks.length);

export async function visit<T>(
  { harness, panel, pages }: Pick<Stage, 'harness' | 'panel' | 'pages'>,
  path: string,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await harness.openPage(path.startsWith('http') ? path : `${pages.url}${path}`);
  try {
    return await work(page);
  } finally {
    await closePages(harness, panel);
  }
}

export const titled = (page: Page, title: string) =>
  eventually(`the title "${title}"`, async () => (await page.title()) === title);
