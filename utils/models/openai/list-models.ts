import * as z from 'zod';
import { failed, type Outcome, success } from '../../failure';
import { hostOf, isLoopback } from './endpoint';
import { get, parsed } from './get-json';
import { type EndpointFacts, httpTrouble } from './http-trouble';
import { unreachable } from './stream-trouble';
import { isOnline } from './wait';

/** A model that an endpoint says it has; null where the endpoint does not say. */
export type ListedModel = { id: string; callsTools: boolean | null; contextWindow: number | null };

const patience = 10_000;
const mostModels = 1_000;
const tokens = z.number().positive().nullish().catch(null);
const row = z
  .looseObject({
    id: z.string().optional(),
    name: z.string().optional(),
    supported_parameters: z.array(z.string()).nullish().catch(null),
    capabilities: z.unknown().optional(),
    context_length: tokens,
    context_window: tokens,
    max_model_len: tokens,
    max_context_length: tokens,
    loaded_context_length: tokens,
  })
  .transform((model): ListedModel | null => {
    const id = model.id ?? model.name;
    if (!id) return null;
    const contextWindow =
      model.loaded_context_length ??
      model.context_length ??
      model.context_window ??
      model.max_model_len ??
      model.max_context_length ??
      null;
    return { id, callsTools: toolsOf(model.supported_parameters, model.capabilities), contextWindow };
  });
const listing = z.union([
  z.looseObject({ data: z.array(z.unknown()) }).transform(({ data }) => data),
  z.looseObject({ models: z.array(z.unknown()) }).transform(({ models }) => models),
  z.array(z.unknown()),
]);

/** OpenRouter, Mistral, LM Studio and Ollama each say it in their own way; most say nothing. */
function toolsOf(parameters: string[] | null | undefined, capabilities: unknown): boolean | null {
  if (parameters) return parameters.includes('tools');
  if (Array.isArray(capabilities)) return capabilities.some((word) => word === 'tools' || word === 'tool_use');
  const table = z.looseObject({ function_calling: z.boolean() }).safeParse(capabilities);
  return table.success ? table.data.function_calling : null;
}

/** The models in a body that lists some, sorted; null where it lists none. */
export function readListing(body: string): ListedModel[] | null {
  const rows = listing.safeParse(parsed(body)).data;
  if (!rows) return null;
  const models = rows.slice(0, mostModels).flatMap((entry) => row.safeParse(entry).data ?? []);
  return models.sort((left, right) => (left.id < right.id ? -1 : 1));
}

/** The models that an endpoint has, as it lists them itself. */
export async function listModels(endpoint: EndpointFacts, signal: AbortSignal): Promise<Outcome<ListedModel[]>> {
  const got = await get(
    `${endpoint.baseUrl}/models`,
    endpoint.key,
    AbortSignal.any([signal, AbortSignal.timeout(patience)]),
  );
  if ('thrown' in got)
    return { ok: false, failure: unreachable(endpoint, isOnline(), isLoopback(endpoint.baseUrl)).failure };
  if (got.status < 200 || got.status > 299) return { ok: false, failure: httpTrouble(got, endpoint).failure };
  const models = readListing(got.body);
  if (models) return success(models);
  return failed(
    'model-answer-unusable',
    `${hostOf(endpoint.baseUrl)} does not list its models. Enter the model's name by hand.`,
  );
}
