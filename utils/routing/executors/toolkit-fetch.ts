import { type Failed, failed, type Outcome, success } from '../../failure';
import { secretWords } from '../../page/secret-word';
import type { FetchedText, ToolkitRequest } from '../../page/toolkit-requests';
import type { Toolkit } from '../../toolkit';

type FetchRequest = Extract<ToolkitRequest, { ask: 'fetch' }>;
type Asking = Pick<Toolkit, 'name' | 'connect' | 'secrets'>;
type Values = ReadonlyMap<string, string>;

/** Letters of a request's body, or of an answer. */
export const longestText = 1024 * 1024;

/**
 * Asks a host that the toolkit names, without the person's login. Secrets are put in here, for their own host alone, and
 * taken out of whatever it answers.
 */
export async function fetchFor(
  request: FetchRequest,
  toolkit: Asking,
  valuesFor: (host: string) => Promise<Values>,
  send: typeof fetch,
): Promise<Outcome<FetchedText>> {
  const { protocol, hostname, origin } = new URL(request.url);
  const isLocal = hostname === 'localhost' || hostname === '127.0.0.1';
  if (!toolkit.connect.includes(hostname) || !(protocol === 'https:' || (protocol === 'http:' && isLocal))) {
    return failed(
      'not-allowed',
      `The toolkit does not name ${hostname.slice(0, 200)} among the hosts it connects to, over https.`,
    );
  }
  // A host may quote later what it was sent before.
  const knows = toolkit.secrets.some(({ host }) => host === hostname);
  const values = knows ? await valuesFor(hostname) : new Map<string, string>();
  const missing = namedIn(request).find((name) => !values.has(name));
  if (missing !== undefined) return refusal(missing, hostname, toolkit);
  const filled = withValues(request, values);
  // A value could say anything, but must not lead elsewhere.
  if (!URL.canParse(filled.url) || new URL(filled.url).origin !== origin) {
    return failed('not-allowed', 'A secret cannot stand where the host of an address stands.');
  }
  return hidden(await answerOf(filled, hostname, send), values);
}

/** What may hold a secret, besides the names of headers, which never do. */
const partsOf = ({ url, headers, body }: FetchRequest): string[] => [url, body ?? '', ...Object.values(headers)];

const namedIn = (request: FetchRequest): string[] => [
  ...new Set(
    partsOf(request).flatMap((part) =>
      [...part.matchAll(secretWords(request.callId))].map(([, name = '']) => name),
    ),
  ),
];

function refusal(name: string, hostname: string, { name: toolkitName, secrets }: Asking): Failed {
  const slot = secrets.find((one) => one.name === name);
  if (!slot)
    return failed(
      'not-allowed',
      `${toolkitName} declares no secret \`${name.slice(0, 60)}\`. Its author must name it.`,
    );
  return slot.host === hostname
    ? failed(
        'permission-missing',
        `\`${name}\` is not filled in. The person can do that under Settings → Toolkits, beside ${toolkitName}.`,
      )
    : failed('not-allowed', `\`${name}\` is for ${slot.host} alone, and not for ${hostname}.`);
}

/** In an address it is encoded; elsewhere its letters stand as they are, but for the two that JSON writes otherwise. */
function withValues(request: FetchRequest, values: Values): FetchRequest {
  const { url, headers, body, callId } = request;
  const put = (text: string, form: (value: string) => string) =>
    text.replaceAll(secretWords(callId), (_word, name: string) => form(values.get(name) ?? ''));
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  const inBody = /json/i.test(type) ? inJson : /urlencoded/i.test(type) ? encodeURIComponent : asIs;
  const entries = Object.entries(headers).map(([name, value]) => [name, put(value, asIs)] as const);
  return {
    ...request,
    url: put(url, encodeURIComponent),
    headers: Object.fromEntries(entries),
    body: body === null ? null : put(body, inBody),
  };
}

const asIs = (value: string): string => value;
const inJson = (value: string): string => JSON.stringify(value).slice(1, -1);

async function answerOf(
  { url, method, headers, body }: FetchRequest,
  hostname: string,
  send: typeof fetch,
): Promise<Outcome<FetchedText>> {
  try {
    const init = {
      method,
      headers,
      body,
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    } as const;
    const response = await send(url, { ...init, signal: AbortSignal.timeout(30_000) });
    const text = await response.text();
    if (text.length > longestText)
      return failed('result-unusable', `${hostname} answered with more than 1 MB. Ask for less.`);
    const { ok, status } = response;
    return success({ ok, status, headers: Object.fromEntries(response.headers), text });
  } catch (thrown) {
    return failed(
      'unreachable',
      `${hostname} could not be asked (${String(thrown)}). It may be down, or send on to another host.`,
    );
  }
}

/** Hosts quote what they are sent; the code and the model are shown the name instead. */
function hidden(answer: Outcome<FetchedText>, values: Values): Outcome<FetchedText> {
  if (values.size === 0) return answer;
  // The longest first: what stands around a secret inside of another one would be left.
  const quotes = [...values]
    .flatMap(([name, value]) => formsOf(value).map((form) => ({ name, form })))
    .sort((left, right) => right.form.length - left.form.length);
  const clean = (text: string): string =>
    quotes.reduce((left, { name, form }) => left.replaceAll(form, () => `[secret ${name}]`), text);
  if (!answer.ok) return failed(answer.failure.code, clean(answer.failure.message));
  const { text, headers } = answer.value;
  const entries = Object.entries(headers).map(([name, value]) => [clean(name), clean(value)] as const);
  return success({ ...answer.value, text: clean(text), headers: Object.fromEntries(entries) });
}

/** Some write a slash in JSON with a backslash before it, as PHP does. */
const formsOf = (value: string): string[] => [
  ...new Set([
    ...[value, encodeURIComponent(value), inJson(value), inJson(value).replaceAll('/', '\\/')],
    ...[btoa(value), btoa(value).replace(/=+$/, '')],
  ]),
];
