import { hostOf } from './openai/endpoint';
import { get, isOk, parsed, postJson } from './openai/get-json';
import { type ListedModel, readListing } from './openai/list-models';
import { localProviders } from './provider-list';
import type { ProviderProfile } from './provider-profile';

/** A model server that answers on this computer. */
export type FoundServer = { id: string; name: string; baseUrl: string; models: ListedModel[] };

/** Milliseconds until a server on this very machine must have answered. */
const probePatience = 400;
const askPatience = 2_000;
/** Asking about each model costs a request each. */
const mostAsked = 30;

/**
 * Looks for model servers on the loopback, only when a person asked. Sends nothing but questions about which models
 * there are; two servers that share a port are told apart by what they answer.
 */
export async function findLocalServers(
  signal: AbortSignal,
  candidates: readonly ProviderProfile[] = localProviders,
): Promise<FoundServer[]> {
  const found = await Promise.all(candidates.map((profile) => probe(profile, signal)));
  return found.flatMap((server) => server ?? []);
}

async function probe(
  { id, name, baseUrl, probe: path }: ProviderProfile,
  signal: AbortSignal,
): Promise<FoundServer | null> {
  const got = await get(
    new URL(path ?? `${baseUrl}/models`, baseUrl).href,
    '',
    AbortSignal.any([signal, AbortSignal.timeout(probePatience)]),
  );
  if (!isOk(got) || parsed(got.body) === undefined) return null;
  const listed = await get(`${baseUrl}/models`, '', AbortSignal.any([signal, AbortSignal.timeout(askPatience)]));
  const models = isOk(listed) ? (readListing(listed.body) ?? []) : [];
  const asked = id === 'ollama' ? await withCapabilities(baseUrl, models, signal) : models;
  return { id, name: `${name} (${hostOf(baseUrl)})`, baseUrl, models: asked };
}

/** Ollama says of each model by itself what it can do. */
async function withCapabilities(
  baseUrl: string,
  models: ListedModel[],
  signal: AbortSignal,
): Promise<ListedModel[]> {
  const url = new URL('/api/show', baseUrl).href;
  const within = AbortSignal.any([signal, AbortSignal.timeout(askPatience)]);
  const asked = await Promise.all(
    models.slice(0, mostAsked).map(async (model) => {
      const got = await postJson(url, { model: model.id }, within);
      const [row] = isOk(got)
        ? (readListing(JSON.stringify([{ id: model.id, ...asRecord(parsed(got.body)) }])) ?? [])
        : [];
      return { ...model, callsTools: row?.callsTools ?? model.callsTools };
    }),
  );
  return [...asked, ...models.slice(mostAsked)];
}

const asRecord = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});
