import * as z from 'zod';
import type { Database } from '../database';
import { errorText, failed, type Outcome, success } from '../failure';
import type { ModelSummary } from '../panel-state';
import type { SettingsStore } from '../settings';
import type { SavedModel } from '../storage/schema';
import { alwaysThere, builtInModelId, builtInSummary, commandModelId, commandSummary } from './always-there';
import type { Answering } from './answering';
import { builtInAvailability } from './built-in/language-model';
import { builtInAuthor, builtInLimits } from './built-in/limits';
import type { FoundServer } from './discovery';
import type { Model } from './model';
import { hostOf, originOf, readBaseUrl } from './openai/endpoint';
import type { ListedModel } from './openai/list-models';
import { keyHint, readKey } from './saved-key';
import type { ConnectionReport } from './test-connection';

const savedModel = z.object({
  id: z.string().min(1),
  kind: z.literal('openai'),
  name: z.string(),
  baseUrl: z.url(),
  model: z.string().min(1),
  textCalls: z.boolean().optional(),
});

/** `key`: null leaves the saved one as it is, the empty text removes it. */
export type ModelEntry = Pick<ModelSummary, 'id' | 'kind' | 'name' | 'baseUrl' | 'model' | 'textCalls'> & {
  key: string | null;
};
export type SavedModelsWorld = {
  database: Database;
  settings: SettingsStore;
  createCommandModel: () => Model;
  /** The code that speaks with models; it may have to be loaded first. */
  loadAnswering: () => Promise<Answering>;
  /** Makes exactly these endpoints reachable where they refuse the extension's origin (see `origin-rule.ts`). */
  removeOrigin?: (baseUrls: readonly string[]) => Promise<void>;
};
/** An endpoint that is being entered: not saved yet, or saved as `id` with its key. */
export type EndpointEntry = Pick<ModelEntry, 'baseUrl' | 'key'> & { id: string | null };
export type SavedModels = ReturnType<typeof createSavedModels>;

/** The models that a person saved. A key goes in and is used; nothing here gives it out again. */
export function createSavedModels({
  database,
  settings,
  createCommandModel,
  loadAnswering,
  removeOrigin,
}: SavedModelsWorld) {
  /** Does something with the code that speaks with models. */
  async function withAnswering<T>(use: (code: Answering) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    let code: Answering;
    try {
      code = await loadAnswering();
    } catch (thrown) {
      const why = errorText(thrown);
      return failed('model-missing', `What speaks with models could not be loaded (${why}). Reload the extension.`);
    }
    return use(code);
  }

  /** A key is only ever used for the origin that it was entered for. */
  async function keyFor(saved: Pick<SavedModel, 'id' | 'baseUrl'>): Promise<string> {
    const stored = await database.get('keys', saved.id);
    return stored?.origin === originOf(saved.baseUrl) ? stored.key : '';
  }

  async function find(modelId: string): Promise<SavedModel | undefined> {
    return savedModel.safeParse(await database.get('models', modelId)).data;
  }

  async function readAll(): Promise<SavedModel[]> {
    return (await database.getAll('models')).flatMap((record) => savedModel.safeParse(record).data ?? []);
  }

  /** Opens the way to saved models on this computer, and to `more`. Where that fails, their 403 says what to do. */
  async function openWay(more: readonly string[] = []): Promise<void> {
    if (!removeOrigin) return;
    try {
      await removeOrigin([...(await readAll()).map(({ baseUrl }) => baseUrl), ...more]);
    } catch (thrown) {
      console.warn('Patchbay could not set the rule for model servers on this computer', thrown);
    }
  }
  let wayOpen = openWay();

  async function openAiModel(saved: SavedModel, { createOpenAiModel, profileOf }: Answering): Promise<Model> {
    await wayOpen;
    const profile = profileOf(saved.baseUrl);
    return createOpenAiModel({
      baseUrl: saved.baseUrl,
      model: saved.model,
      key: await keyFor(saved),
      name: saved.name || saved.model,
      ...(profile && { profile }),
      textCalls: saved.textCalls === true,
    });
  }

  /** A model that was removed, or that this browser lacks, does not. */
  async function exists(modelId: string): Promise<boolean> {
    if (modelId === commandModelId) return true;
    if (modelId === builtInModelId) return (await builtInAvailability()) !== 'unavailable';
    return Boolean(await find(modelId));
  }

  return {
    /** Command mode first, the browser's own model where there is one, then by name. A record that cannot be read is left out, and left alone. */
    async summaries(): Promise<ModelSummary[]> {
      const rows = await Promise.all(
        (await readAll()).map(async (saved) => ({ ...saved, keyHint: keyHint(await keyFor(saved)) })),
      );
      const builtIn = (await builtInAvailability()) === 'unavailable' ? [] : [builtInSummary];
      return [commandSummary, ...builtIn, ...rows.sort((left, right) => left.name.localeCompare(right.name))];
    },

    async save(entry: ModelEntry): Promise<Outcome<{ modelId: string }>> {
      if (entry.kind !== 'openai') return failed('invalid-arguments', 'Only an endpoint can be saved.');
      const baseUrl = readBaseUrl(entry.baseUrl);
      if (!baseUrl.ok) return baseUrl;
      const key = readKey(entry.key ?? '');
      if (!key.ok) return key;
      const model = entry.model.trim();
      if (model === '')
        return failed('invalid-arguments', 'Enter the name of the model, as its provider writes it.');
      const { id } = entry;
      if (alwaysThere.has(id))
        return failed('invalid-arguments', 'This model is always there and cannot be changed.');
      const origin = originOf(baseUrl.value);
      await database.change(async (records) => {
        const moved = (await records.get('keys', id))?.origin !== origin;
        records.put('models', {
          id,
          kind: 'openai',
          name: entry.name.trim() || model,
          baseUrl: baseUrl.value,
          model,
          textCalls: entry.textCalls === true,
        });
        if (key.value !== '') records.put('keys', { modelId: id, origin, key: key.value });
        else if (entry.key !== null || moved) records.delete('keys', id);
      });
      wayOpen = openWay();
      return success({ modelId: id });
    },

    async remove(modelId: string): Promise<Outcome<Record<string, never>>> {
      await database.change(async (records) => {
        records.delete('models', modelId);
        records.delete('keys', modelId);
      });
      if ((await settings.read()).defaultModelId === modelId)
        await settings.change({ defaultModelId: commandModelId });
      return success({});
    },

    async defaultModelId(): Promise<string> {
      const { defaultModelId } = await settings.read();
      return (await exists(defaultModelId)) ? defaultModelId : commandModelId;
    },

    async chooseDefault(modelId: string): Promise<Outcome<Record<string, never>>> {
      if (!(await exists(modelId))) return missing;
      await settings.change({ defaultModelId: modelId });
      return success({});
    },

    exists,

    async modelFor(modelId: string): Promise<Outcome<Model>> {
      if (modelId === commandModelId) return success(createCommandModel());
      const saved = modelId === builtInModelId ? null : await find(modelId);
      if (saved === undefined) return missing;
      return withAnswering(async (code) =>
        success(saved ? await openAiModel(saved, code) : code.createBuiltInModel()),
      );
    },

    /** The models that an endpoint lists; with the saved key, where it belongs to that endpoint. */
    async list(entry: EndpointEntry, signal: AbortSignal): Promise<Outcome<ListedModel[]>> {
      const baseUrl = readBaseUrl(entry.baseUrl);
      if (!baseUrl.ok) return baseUrl;
      const entered = readKey(entry.key ?? '');
      if (!entered.ok) return entered;
      const saved = entry.id === null ? '' : await keyFor({ id: entry.id, baseUrl: baseUrl.value });
      const key = entered.value || saved;
      return withAnswering(({ listModels, profileOf }) => {
        const originRemedy = profileOf(baseUrl.value)?.habits.originRemedy ?? '';
        return listModels({ baseUrl: baseUrl.value, model: '', key, originRemedy }, signal);
      });
    },

    /** Servers on this computer; nothing but questions about their models is sent to them. */
    discover: (signal: AbortSignal): Promise<Outcome<FoundServer[]>> =>
      withAnswering(async ({ findLocalServers, localBaseUrls }) => {
        wayOpen = openWay(localBaseUrls);
        await wayOpen;
        return success(await findLocalServers(signal));
      }),

    /** A real chat with one tool; see `testConnection`. */
    async test(modelId: string, signal: AbortSignal): Promise<Outcome<ConnectionReport>> {
      if (modelId === commandModelId) {
        return success({
          works: true,
          sentences: ['Command mode needs no connection: it runs in this browser alone.'],
        });
      }
      const saved = modelId === builtInModelId ? null : await find(modelId);
      if (saved === undefined) return missing;
      return withAnswering(async (code) => {
        if (saved === null) {
          const subject = { name: builtInAuthor, limits: builtInLimits };
          return success(await code.testConnection(code.createBuiltInModel(), subject, signal));
        }
        const name = `${saved.model} at ${hostOf(saved.baseUrl)}`;
        const limits = code.profileOf(saved.baseUrl)?.limits ?? [];
        return success(await code.testConnection(await openAiModel(saved, code), { name, limits }, signal));
      });
    },
  };
}

const missing = failed('model-missing', 'This model is no longer saved. Choose another one in Settings.');
