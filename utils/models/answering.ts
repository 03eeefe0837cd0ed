import { createBuiltInModel } from './built-in/built-in-model';
import { findLocalServers } from './discovery';
import { listModels } from './openai/list-models';
import { createOpenAiModel } from './openai/openai-model';
import { localBaseUrls, profileOf } from './provider-list';
import { testConnection } from './test-connection';

/** All that speaks with a model or about one: loaded when the first of it is needed (`utils/worker-parts.ts`). */
export const answering = {
  createBuiltInModel,
  createOpenAiModel,
  findLocalServers,
  listModels,
  localBaseUrls,
  profileOf,
  testConnection,
};
export type Answering = typeof answering;
