import type { Observer } from '../../e2e/observer/observer';

export type Tampering = { calls: number; seen: number; leaks: string[]; wrong: string[] };
type TamperedWindow = { listen(): void; forge(): void; whatItSaw(): string };

/** The key of our later part, its code, or what it works with. */
const ourText = /^[0-9a-f]{8}-[0-9a-f]{4}-|Patchbay|unhandledrejection/;

/**
 * Calls the one tool of a page that listens everywhere and forges what it can. A leak is any text of ours that its
 * traps have caught; wrong is any result or list that is not the truth.
 */
export async function tamper(observer: Observer, site: string, calls: number): Promise<Tampering> {
  const page = await observer.harness.openPage(`${site}/tampering`);
  const announced = await observer.announcement('/tampering', ({ message }) => message.request.tools?.length === 1);
  const wrong: string[] = [];
  await page.evaluate(() => (globalThis as unknown as TamperedWindow).listen());
  for (let number = 0; number < calls; number++) {
    await page.evaluate(() => (globalThis as unknown as TamperedWindow).forge());
    const result = await observer.call(announced, 'victim', { marker: `argument-${number}` });
    const [part] = result.ok ? result.content : [];
    if (part?.type !== 'text' || part.text !== 'honest') wrong.push(JSON.stringify(result));
  }
  for (const { message, url } of observer.heard) {
    const tools = url.endsWith('/tampering') ? (message.request.tools ?? []) : [];
    if (tools.some(({ name }) => name !== 'victim')) wrong.push(`announced: ${JSON.stringify(tools)}`);
  }
  const saw = await page.evaluate(() => (globalThis as unknown as TamperedWindow).whatItSaw());
  const seen = saw.split('\u0000');
  if (!seen.includes('the traps are set')) wrong.push('its traps caught nothing, not even its own words');
  const secrets = [
    announced.message.request.documentId,
    'argument-',
    '"ask"',
    '"total"',
    'heard ',
    '"ok":',
    'inside',
  ];
  // Its own lies, and the source of its own functions.
  const isItsOwn = (text: string) => text.includes('forged') || text.includes('look(');
  const isOurs = (text: string) => secrets.some((secret) => text.includes(secret)) || ourText.test(text);
  const leaks = seen.filter((text) => !isItsOwn(text) && isOurs(text));
  await page.close();
  return { calls, seen: seen.length, leaks: [...new Set(leaks)].slice(0, 5), wrong };
}
