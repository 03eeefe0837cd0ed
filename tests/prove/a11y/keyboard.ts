import type { Page } from 'puppeteer-core';
import { eventually } from '../../e2e/support/eventually';

/** The panel worked by nothing but keys; things are known by the names that a screen reader says. */
export class Keyboard {
  /** How often a key was pressed, and how often the focus was nowhere afterwards. */
  pressed = 0;
  lost: string[] = [];

  constructor(readonly page: Page) {}

  /** @param keys Such as `Enter`, `Shift+Tab`, `Alt+Shift+KeyN`. */
  async press(keys: string): Promise<void> {
    const parts = keys.split('+');
    const last = parts.pop() ?? '';
    for (const held of parts) await this.page.keyboard.down(held as never);
    await this.page.keyboard.press(last as never);
    for (const held of parts.reverse()) await this.page.keyboard.up(held as never);
    this.pressed += 1;
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.pressed += text.length;
  }

  /** The name of what has the focus; empty where nothing has. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body || element === document.documentElement) return '';
      const labelled = element.getAttribute('aria-label') ?? '';
      const label = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : '';
      return (labelled || label || element.textContent || element.tagName).trim().replaceAll(/\s+/g, ' ');
    });
  }

  /** Waits until the focus is on what begins with this name. */
  async isOn(name: string): Promise<void> {
    let present = '';
    await eventually(`the focus on "${name}"`, async () => {
      present = await this.focused();
      if (present.startsWith(name)) return true;
      throw new Error(`It is on "${present.slice(0, 80)}".`);
    });
  }

  /** Presses Tab until the focus is there, as a person would; at most once around the page. */
  async tabTo(name: string, back = false): Promise<void> {
    const met: string[] = [];
    for (let step = 0; step < 150; step += 1) {
      const present = await this.focused();
      if (present.startsWith(name)) return;
      met.push(present.slice(0, 30));
      await this.press(back ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`Tab never came to "${name}". It came by: ${[...new Set(met)].join(', ')}.`);
  }

  /** Notes where the focus is nowhere. @param after What was just done. */
  async stillHasFocus(after: string): Promise<void> {
    const found = await eventually(`the focus after ${after}`, () => this.focused(), 2000).catch(() => '');
    if (found === '') this.lost.push(after);
  }
}
