import type { ElementHandle, Page } from 'puppeteer-core';
import type { CallWord } from '../../../components/chat/call-state';
import type { BrowserDriver } from './browser-driver';
import { eventually, patience } from './eventually';
import { type ModelEntry, saveModel } from './model-settings';
import { callWords, readCard, type ShownCall } from './shown-call';

export type ApprovalChoice = 'Allow once' | 'Allow for this thread' | 'Deny';
/** The real panel, driven as a person does: by what is read on it and by the names that a screen reader says. */
export class Panel {
  constructor(
    readonly page: Page,
    private readonly driver: Pick<BrowserDriver, 'prepareGrant'>,
  ) {}

  /** Types a message and sends it; comes back when it stands in the conversation. */
  async say(text: string): Promise<void> {
    await this.toFront();
    const said = () => this.page.$$('[role="log"] [aria-label="You"]').then((messages) => messages.length);
    const before = await said();
    const box = await this.find('aria/Message[role="textbox"]');
    await box.evaluate((element) => (element as HTMLTextAreaElement).focus());
    await this.page.keyboard.type(text);
    await this.press('Send');
    await eventually('the message in the conversation', async () => (await said()) > before);
  }

  stop(): Promise<void> {
    return this.press('Stop');
  }

  async newThread(): Promise<void> {
    await this.press('New thread');
    await eventually(
      'an empty thread',
      async () => (await this.page.$('[role="log"] [aria-label="You"]')) === null,
    );
  }

  /** Presses the button of that name, once it is there and can be pressed. */
  async press(name: string, inside?: ElementHandle<Element>): Promise<void> {
    await this.toFront();
    const button = await eventually(`the button "${name}"`, async () => {
      const found = await (inside ?? this.page).$(`aria/${name}[role="button"]`);
      return (await found?.evaluate(canBePressed)) ? found : null;
    });
    await button.click();
  }

  /** Every call of the thread on show, in order. */
  async calls(): Promise<ShownCall[]> {
    const cards = await this.page.$$('[role="log"] [aria-label^="Call "]');
    return Promise.all(cards.map((card) => card.evaluate(readCard, callWords)));
  }

  /** @param index Counts calls of the same name from 0. */
  waitForCall(name: string, state: CallWord, index = 0, timeout = patience): Promise<ShownCall> {
    return eventually(
      `call ${index} of ${name} to be "${state}"`,
      async () => {
        const call = (await this.calls()).filter((shown) => shown.name === name)[index];
        if (call?.state === state) return call;
        throw new Error(
          call ? `it is "${call.state}": ${call.text}` : `there is no such call: ${await this.logText()}`,
        );
      },
      timeout,
    );
  }

  /** Answers the call that asks, or with a name the first one of that name which does. */
  async decide(choice: ApprovalChoice, name?: string): Promise<void> {
    await this.toFront();
    const label = name === undefined ? '[aria-label^="Call "]' : `[aria-label="Call ${name}"]`;
    const button = await eventually(`a question about ${name ?? 'a call'}`, async () => {
      for (const card of await this.page.$$(`[role="log"] fieldset${label}`)) {
        const found = await card.$(`aria/${choice}[role="button"]`);
        if (await found?.evaluate(canBePressed)) return found;
      }
      throw new Error(await this.logText());
    });
    await button.click();
    await eventually(
      'the decision to be taken',
      async () => !(await button.evaluate((element) => element.isConnected)),
    );
  }

  approve(choice: 'Allow once' | 'Allow for this thread' = 'Allow once', name?: string): Promise<void> {
    return this.decide(choice, name);
  }

  deny(name?: string): Promise<void> {
    return this.decide('Deny', name);
  }

  /** Whether something has answered the last message, and nothing runs any more. */
  async isIdle(): Promise<boolean> {
    if (await this.page.$('[role="log"] > [aria-label="You"]:last-child')) return false;
    return (await this.page.$('[aria-label="Stop"]')) === null;
  }

  async idle(timeout = patience): Promise<void> {
    await eventually('the run to end', () => this.isIdle(), timeout);
  }

  /** The number in the Tools button: how many tools the model gets. */
  async toolsCount(): Promise<number> {
    const label = await this.page.$eval(
      '[aria-label^="Tools, "]',
      (button) => button.getAttribute('aria-label') ?? '',
    );
    return Number.parseInt(label.replace('Tools, ', ''), 10);
  }

  /** Waits until at least so many tools are on: besides its own functions a page may offer forms and the like. */
  waitForTools(least: number): Promise<unknown> {
    return eventually(`${least} tools`, async () => {
      const shown = await this.toolsCount();
      if (shown >= least) return true;
      throw new Error(`The panel shows ${shown}.`);
    });
  }

  /** Opens or closes the list of tools. A click misses its button where an answer moves it in that very moment. */
  async showTools(open: boolean): Promise<void> {
    await eventually(`the list of tools to be ${open ? 'open' : 'closed'}`, async () => {
      const button = await this.find('[aria-label^="Tools, "]');
      const isSo = () => button.evaluate((element, word) => element.ariaExpanded === word, String(open));
      if (await isSo()) return true;
      await button.click();
      return eventually('the list', isSo, 1000);
    });
  }

  /** Turns a tool on or off for this thread. */
  async switchTool(name: string, on: boolean): Promise<void> {
    await this.showTools(true);
    const toggle = await this.find(`aria/${name}[role="switch"]`);
    const isOn = () => toggle.evaluate((element) => element.ariaChecked === 'true');
    if ((await isOn()) !== on) await toggle.click();
    await eventually(`${name} to be ${on ? 'on' : 'off'}`, async () => (await isOn()) === on);
    await this.showTools(false);
  }

  /** All that is written in the list of tools. */
  async toolsText(): Promise<string> {
    await this.showTools(true);
    const list = await this.find('[aria-label="Tools of this thread"]');
    const text = await list.evaluate((element) => element.textContent ?? '');
    await this.showTools(false);
    return text;
  }

  /** Chooses who answers in this thread, by the name in the picker. */
  async answerWith(name: string): Promise<void> {
    const picker = await this.find('aria/Answers with');
    const value = await eventually(`${name} in the picker`, () =>
      picker.$$eval(
        'option',
        (options, wanted) => options.find((option) => option.textContent === wanted)?.value ?? null,
        name,
      ),
    );
    await picker.select(value);
  }

  /** What the last answer says, with its author before it. */
  async lastAssistantText(): Promise<string> {
    const answers = await this.page.$$('[role="log"] article:not([aria-label="You"])');
    return (await answers.at(-1)?.evaluate((answer) => answer.textContent ?? '')) ?? '';
  }

  /** Patchbay's own lines in the conversation. */
  notices(): Promise<string[]> {
    return this.page.$$eval('[role="log"] .notice p', (lines) => lines.map((line) => line.textContent ?? ''));
  }

  waitForText(text: string | RegExp, timeout = patience): Promise<string> {
    return eventually(
      `the conversation to say ${text}`,
      async () => {
        const log = await this.logText();
        if (typeof text === 'string' ? log.includes(text) : text.test(log)) return log;
        throw new Error(`It says: ${log}`);
      },
      timeout,
    );
  }

  logText(): Promise<string> {
    return this.page.$eval('[role="log"]', (log) => log.textContent ?? '');
  }

  /** Saves a model in the settings screen and lets it answer in this panel. */
  async setModel(entry: ModelEntry): Promise<void> {
    // The screen asks for the endpoint's host, and the browser would show a bubble that no test can press.
    await this.driver.prepareGrant(`${new URL(entry.baseUrl).protocol}//${new URL(entry.baseUrl).hostname}/*`);
    await this.toFront();
    await saveModel(this, entry);
  }

  /** Chromium makes no accessibility tree for a page in the background: a query by name would wait for ever. */
  async find(selector: string): Promise<ElementHandle<Element>> {
    return eventually(selector, async () => {
      await this.toFront();
      return this.page.$(selector);
    });
  }

  /** As when a person closes the panel and opens it again. Firefox tells nobody when such a page has loaded. */
  async reload(): Promise<void> {
    await this.page.evaluate(() => {
      document.body.replaceChildren();
      location.reload();
    });
    await this.find('aria/Message[role="textbox"]');
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }

  /** A page in the background gets no clicks either. */
  async toFront(): Promise<void> {
    if (await this.page.evaluate(() => document.hidden)) await this.page.bringToFront();
  }
}

const canBePressed = (element: Element): boolean =>
  element.getAttribute('aria-disabled') !== 'true' && !element.matches(':disabled');
