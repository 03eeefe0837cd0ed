import type { ListedModel } from '../../utils/models/openai/list-models';

/** What an endpoint says of a model, in words; empty where it says nothing. */
export function toolWords({ callsTools, contextWindow }: ListedModel): string {
  const words = [
    callsTools === null ? '' : callsTools ? 'calls tools' : 'cannot call tools',
    contextWindow === null ? '' : `${contextWindow.toLocaleString('en')} tokens`,
  ].filter(Boolean);
  return words.length > 0 ? `(${words.join(', ')})` : '';
}
