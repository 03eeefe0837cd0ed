import type { Page } from 'puppeteer-core';
import type { CallResult } from '../../../utils/tool';
import { eventually } from '../../e2e/support/eventually';
import type { Hands, Wish } from './hands';

/** Every answer of the tools, in order, so that a failure can be read. */
export type Journal = string[];

export function handsOn(page: Page, widget: string, journal: Journal): Hands {
  const act = async (tool: string, args: object): Promise<string> => {
    const result = await ask<CallResult>(page, tool, args);
    const words = result.ok
      ? result.content.map((part) => (part.type === 'text' ? part.text : '')).join('\n')
      : result.failure.message;
    journal.push(`${tool}: ${words}`);
    if (!result.ok) throw new Error(words);
    return words;
  };
  const find = async ({ anywhere, at = 0, ...wish }: Wish): Promise<string> => {
    const args = anywhere ? wish : { ...wish, within: `[id="${widget}"]` };
    const look = async () => (await ask<string[]>(page, 'find', args))[at];
    return eventually(`the page to show ${JSON.stringify(wish)}`, look, 5000);
  };
  return {
    find,
    click: async (wish, options = {}) => act('click', { ref: await find(wish), ...options }),
    hover: async (wish) => act('hover', { ref: await find(wish) }),
    type: async (wish, text, options = {}) => act('type', { ref: await find(wish), text, ...options }),
    select: async (wish, ...options) => act('select', { ref: await find(wish), options }),
    check: async (wish, checked = true) => act('check', { ref: await find(wish), checked }),
    press: async (key, wish, options = {}) =>
      act('press', { key, ...(wish && { ref: await find(wish) }), ...options }),
    drag: async (wish, { to, ...options }) =>
      act('drag', { ref: await find(wish), ...(to && { to: await find(to) }), ...options }),
    fill: async (...fields) => {
      const filled = [];
      for (const [wish, value] of fields) filled.push({ ref: await find(wish), value });
      return act('fill_form', { fields: filled });
    },
    submit: async (wish) => act('submit', { ref: await find(wish) }),
    scroll: async (wish, options = {}) => act('scroll', { ref: await find(wish), ...options }),
    byReference: (tool, ref, options = {}) => act(tool, { ref, ...options }),
    wait: (conditions) => act('wait_for', conditions),
    judge: (tool, args) => act('appraise', { tool, args }),
  };
}

let calls = 0;

function ask<T>(page: Page, tool: string, args: object): Promise<T> {
  const question = JSON.stringify({ id: ++calls, tool, args });
  return page.evaluate(
    (detail, id) =>
      new Promise<T>((resolve) => {
        // No function here may have a name: the test runner's compiler would put a helper of its own around it.
        const over = new AbortController();
        document.addEventListener(
          'probe-answer',
          (event) => {
            const told = JSON.parse((event as CustomEvent<string>).detail) as { id: number; answer: T };
            if (told.id !== id) return;
            over.abort();
            resolve(told.answer);
          },
          { signal: over.signal },
        );
        document.dispatchEvent(new CustomEvent('probe-ask', { detail }));
      }),
    question,
    calls,
  ) as Promise<T>;
}
