import type { Browser } from 'puppeteer-core';

type Connection = {
  send(method: string, parameters: Record<string, unknown>): Promise<{ result: unknown }>;
};
type Tree = { contexts: { context: string }[] };
type Evaluation = {
  type: 'success' | 'exception';
  result?: { value?: string };
  exceptionDetails?: { text: string };
};

/**
 * Runs functions in Firefox's own browser window, with the browser's privileges, over WebDriver BiDi. Firefox allows
 * it with `--remote-allow-system-access`; puppeteer has no name for it, hence the connection is taken from inside.
 * https://firefox-source-docs.mozilla.org/remote/Security.html
 */
export async function openChromeScope(browser: Browser) {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as Tree;
  const [window] = tree.contexts;
  if (!window) throw new Error('Firefox shows no browser window.');
  /** @param body Source of a function; its arguments and its result travel as JSON. */
  return async <T>(body: string, ...parameters: unknown[]): Promise<T> => {
    const { result } = await connection.send('script.evaluate', {
      expression: `(async () => JSON.stringify((await (${body})(...${JSON.stringify(parameters)})) ?? null))()`,
      target: { context: window.context },
      awaitPromise: true,
    });
    const evaluation = result as Evaluation;
    if (evaluation.type === 'exception') throw new Error(evaluation.exceptionDetails?.text ?? 'unknown error');
    return JSON.parse(evaluation.result?.value ?? 'null') as T;
  };
}

export type ChromeScope = Awaited<ReturnType<typeof openChromeScope>>;
