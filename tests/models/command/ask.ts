import { createCommandMode } from '../../../utils/models/command/command-mode';
import type { ModelMessage, ModelTool, ProposedCall } from '../../../utils/models/model';
import type { CallResult } from '../../../utils/tool';

export type Said = { text: string; calls: ProposedCall[] };

/** Saturday, 21 November 2026, ten in the morning. */
export const moment = new Date(2026, 10, 21, 10, 0, 0);

const model = createCommandMode({ now: () => moment });

export async function askOnce(messages: ModelMessage[], tools: ModelTool[]): Promise<Said> {
  const said: Said = { text: '', calls: [] };
  for await (const event of model.answer({ system: '', tools, messages }, new AbortController().signal)) {
    if (event.type === 'text') said.text += event.append;
    if (event.type === 'finished') said.calls = event.calls;
  }
  return said;
}

/** Plays the loop of a run: each call is answered by `run`, until command mode proposes none. */
export async function converse(
  text: string,
  tools: ModelTool[],
  run: (call: ProposedCall, step: number) => CallResult | string = () => '{"ok":true}',
): Promise<{ steps: Said[]; calls: { alias: string; arguments: unknown; unsure: boolean }[]; text: string }> {
  const messages: ModelMessage[] = [{ role: 'user', text, context: '' }];
  const steps: Said[] = [];
  for (let step = 0; step < 12; step++) {
    const said = await askOnce(messages, tools);
    steps.push(said);
    messages.push({ role: 'assistant', text: said.text, calls: said.calls });
    const [call] = said.calls;
    if (!call) break;
    const result = run(call, step);
    const failed = typeof result !== 'string' && !result.ok;
    const resultText = typeof result === 'string' ? result : result.ok ? textOf(result) : result.failure.message;
    messages.push({ role: 'tool', modelCallId: call.modelCallId, alias: call.alias, text: resultText, failed });
  }
  const calls = steps.flatMap(({ calls: made }) => made);
  return {
    steps,
    calls: calls.map(({ alias, argumentsText, unsure }) => ({
      alias,
      arguments: JSON.parse(argumentsText) as unknown,
      unsure: unsure === true,
    })),
    text: steps.map(({ text: part }) => part).join('\n'),
  };
}

const textOf = (result: Extract<CallResult, { ok: true }>): string =>
  result.content.map((part) => (part.type === 'text' ? part.text : '')).join('');
