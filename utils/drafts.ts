import type { AssistantMessage } from './thread';

export type DraftPiece = { call: number; alias: string; append: string };

/** An answer with one more piece of a call that is being written. */
export function withDraft(answer: AssistantMessage, { call, alias, append }: DraftPiece): AssistantMessage {
  const drafts = [...(answer.drafts ?? [])];
  while (drafts.length < call) drafts.push({ alias: '', argumentsText: '' });
  drafts[call] = { alias, argumentsText: (drafts[call]?.argumentsText ?? '') + append };
  return { ...answer, drafts };
}

/** As it is kept: its calls stand beside it now, or were never made. */
export function withoutDrafts({ drafts: _drafts, ...answer }: AssistantMessage): AssistantMessage {
  return answer;
}
