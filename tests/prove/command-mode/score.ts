import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from '../../../utils/json';
import { createCommandMode } from '../../../utils/models/command/command-mode';
import type { ModelMessage, ModelTool, ProposedCall } from '../../../utils/models/model';
import type { Sentence, WantedCall } from './sentence';

export type MadeCall = { tool: string; values: JsonObject; unsure: boolean; explanation: string };

export type Verdict = {
  sentence: Sentence;
  made: MadeCall[];
  rightTools: boolean;
  rightValues: boolean;
  /** A call that should not have been made went out without a form. The one thing that must not happen. */
  wrongCall: boolean;
  /** Everything right, and nobody had to be asked. */
  unasked: boolean;
};

const model = createCommandMode({ now: () => new Date(2026, 10, 21, 10, 0, 0) });
const mostSteps = 8;

/** Plays a sentence over a simulated run and compares its calls with what was wanted. */
export async function judge(sentence: Sentence, tools: ModelTool[]): Promise<Verdict> {
  const made = await callsFor(sentence.say, tools);
  const answers = [sentence.calls, ...(sentence.or ?? [])];
  const asForm = !sentence.form || made.every(({ unsure }) => unsure);
  const rightTools = asForm && answers.some((wanted) => sameTools(made, wanted));
  const rightValues = asForm && answers.some((wanted) => sameTools(made, wanted) && sameValues(made, wanted));
  const sure = made.some(({ unsure }) => !unsure);
  const wrongCall = sentence.form ? sure : answers.every((wanted) => hasWrongCall(made, wanted));
  const unasked = rightValues && made.length > 0 && made.every(({ unsure }) => !unsure);
  return { sentence, made, rightTools, rightValues, wrongCall, unasked };
}

const sameTools = (made: MadeCall[], wanted: WantedCall[]): boolean =>
  made.length === wanted.length && made.every(({ tool }, index) => tool === wanted[index]?.[0]);

const sameValues = (made: MadeCall[], wanted: WantedCall[]): boolean =>
  made.every(({ values }, index) => isDeepStrictEqual(values, wanted[index]?.[1]));

const hasWrongCall = (made: MadeCall[], wanted: WantedCall[]): boolean =>
  made.some(({ tool, values, unsure }, index) => !unsure && !isDeepStrictEqual([tool, values], wanted[index]));

async function callsFor(text: string, tools: ModelTool[]): Promise<MadeCall[]> {
  const messages: ModelMessage[] = [{ role: 'user', text, context: '' }];
  const made: MadeCall[] = [];
  while (made.length < mostSteps) {
    const [call] = await ask(messages, tools);
    if (!call) break;
    const values = JSON.parse(call.argumentsText) as JsonObject;
    made.push({
      tool: toolName(call.alias),
      values,
      unsure: call.unsure === true,
      explanation: call.explanation ?? '',
    });
    messages.push({ role: 'assistant', text: '', calls: [call] });
    const result =
      toolName(call.alias) === 'go_to_coordinates' ? '{"lat":6.45,"lng":3.39,"zoom":14}' : '{"ok":true}';
    messages.push({ role: 'tool', modelCallId: call.modelCallId, alias: call.alias, text: result, failed: false });
  }
  return made;
}

async function ask(messages: ModelMessage[], tools: ModelTool[]): Promise<ProposedCall[]> {
  for await (const event of model.answer({ system: '', tools, messages }, new AbortController().signal)) {
    if (event.type === 'finished') return event.calls;
  }
  return [];
}

const toolName = (alias: string) => alias.replace(/^(?:_127_0_0_1|approval|browser|location|storage|page)_/, '');
