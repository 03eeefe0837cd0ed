import { expect, it } from 'vitest';
import { createOpenAiModel } from '../../../utils/models/openai/openai-model';
import { providers } from '../../../utils/models/provider-list';

it('a model tells the window that its profile knows, so that long histories are made to fit', () => {
  const known = providers.find(({ habits }) => habits.contextWindow !== undefined);
  const options = { baseUrl: known?.baseUrl ?? '', model: 'any', key: '' };
  expect(createOpenAiModel({ ...options, ...(known && { profile: known }) }).contextWindow).toBeGreaterThan(0);
  expect(createOpenAiModel(options).contextWindow).toBeUndefined();
});
