import type { ListedModel } from '../../utils/models/openai/list-models';
import { words } from '../../utils/words';

/** What an endpoint says of a model, in words; empty where it says nothing. */
export function toolWords({ callsTools, contextWindow }: ListedModel): string {
  const said = [
    callsTools === null ? '' : callsTools ? words('callsTools') : words('callsNoTools'),
    contextWindow === null ? '' : words('tokens', contextWindow),
  ].filter(Boolean);
  return said.length > 0 ? `(${said.join(', ')})` : '';
}
