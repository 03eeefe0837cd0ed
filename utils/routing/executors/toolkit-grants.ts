import * as z from 'zod';
import { browser } from '../../browser';
import { failed, type Outcome } from '../../failure';
import { type MessageSender, serveToolkits } from '../../messaging';
import type { Address } from '../../tool';
import type { Toolkit } from '../../toolkit';
import type { ToolkitSecrets } from '../../toolkits/secrets';
import type { ToolkitValues } from '../../toolkits/values';
import { fetchFor, longestText } from './toolkit-fetch';

/** A call of code with grants, while it runs. The id of the call is the code's only proof of who it is. */
export type Granted = {
  address: Address;
  toolkit: Pick<Toolkit, 'id' | 'name' | 'namespace' | 'grants' | 'connect' | 'secrets'>;
};
export type Grants = ReturnType<typeof createGrants>;

const text = z.string().max(longestText);
const request = z.discriminatedUnion('ask', [
  z.object({
    callId: z.string(),
    ask: z.literal('fetch'),
    url: z.url().max(8000),
    method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD']),
    headers: z.record(z.string().max(200), z.string().max(8000)),
    body: text.nullable(),
  }),
  z.object({ callId: z.string(), ask: z.enum(['get', 'delete']), key: z.string().max(200) }),
  z.object({ callId: z.string(), ask: z.literal('set'), key: z.string().max(200), value: z.json() }),
  z.object({ callId: z.string(), ask: z.literal('keys') }),
]);

/** Answers what running toolkit code asks for, within what its toolkit was granted. */
export function createGrants(
  values: ToolkitValues,
  secrets: () => Promise<Pick<ToolkitSecrets, 'valuesFor'>>,
  send: typeof fetch = (...given) => fetch(...given),
) {
  const running = new Map<string, Granted>();
  return {
    open: (callId: string, granted: Granted) => void running.set(callId, granted),
    close: (callId: string) => void running.delete(callId),
    forgetValues: (toolkitId: string) => values.forget(toolkitId),
    async answer(message: unknown, { tab, frameId }: MessageSender): Promise<Outcome<unknown>> {
      const parsed = request.safeParse(message);
      if (!parsed.success)
        return failed('invalid-message', 'Patchbay does not understand what the toolkit asks for.');
      const granted = running.get(parsed.data.callId);
      const isThere = granted && tab?.id === granted.address.tabId && frameId === granted.address.frameId;
      if (!isThere) return failed('not-allowed', 'Only a call that runs may ask for this, and this one is over.');
      const { toolkit } = granted;
      const grant = parsed.data.ask === 'fetch' ? 'fetch' : 'storage';
      if (!toolkit.grants.includes(grant)) {
        return failed(
          'not-allowed',
          `${toolkit.name} was not granted \`${grant}\`. Its author must name it among its grants.`,
        );
      }
      return parsed.data.ask === 'fetch'
        ? fetchFor(parsed.data, toolkit, async (host) => (await secrets()).valuesFor(toolkit, host), send)
        : values.answer(toolkit.id, parsed.data);
    },
  };
}

/** Must be called in the worker's first turn. Firefox has the event only once the person has allowed user scripts. */
export function listenToToolkits({ answer }: Pick<Grants, 'answer'>): void {
  let isListening = serveToolkits(answer);
  browser.permissions.onAdded.addListener(() => {
    if (!isListening) isListening = serveToolkits(answer);
  });
}
