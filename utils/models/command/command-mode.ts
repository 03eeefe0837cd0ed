import type { Model, ModelEvent, ModelRequest, ModelTool, ProposedCall } from '../model';
import { commandAuthor } from './author';
import { type Chosen, chooseCall } from './choose-call';
import { readClause } from './clause';
import { type Conversation, readConversation } from './conversation';
import { distribute } from './distribute';
import { fillFromResults } from './earlier-results';
import { doubtsAboutLater } from './later-steps';
import { helpText, nothingMatched, resultSentence, tooLong, toolsText, whatItIs } from './replies';
import { readSlash } from './slash-command';
import { splitSteps } from './split-steps';
import { indexTools } from './tool-index';
import { labelOf } from './tool-label';

/** Command mode is for instructions. More than this is a text, and reading it word by word takes seconds. */
const longestMessage = 4_000;

/** What one step of a run answers with. */
type Answer = { text: string[]; call?: ProposedCall };

/**
 * Command mode: no language model. It matches the words of the last message to the tools on offer, one call a step,
 * and needs neither a key nor a network. It keeps no state: which step is next follows from the calls made since the
 * person wrote.
 */
export function createCommandMode({ now = () => new Date() }: { now?: () => Date } = {}): Model {
  return {
    author: commandAuthor,
    async *answer(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelEvent> {
      const conversation = readConversation(request);
      const { text, call } = answerTo(conversation, request.tools, now());
      if (signal.aborted) return;
      const words = text.filter(Boolean).join('\n\n');
      if (words !== '') yield { type: 'text', append: words };
      yield { type: 'finished', calls: call ? [call] : [] };
    },
  };
}

function answerTo(conversation: Conversation, tools: readonly ModelTool[], now: Date): Answer {
  const { results, text, isFirstAnswer } = conversation;
  const last = results.at(-1);
  const report = last ? [resultSentence(last, tools)] : [];
  if (text.trim().startsWith('/')) return answerToSlash(conversation, report, tools);
  if (text.length > longestMessage) return { text: [tooLong(longestMessage)] };
  const index = indexTools(tools);
  const isCommand = (part: string) => chooseCall(readClause(part), index, now).call?.doubts.length === 0;
  const steps = splitSteps(text, isCommand).flatMap((step) => distribute(step, index, now));
  if (last?.failed) return { text: [...report, stopped(steps, results.length)] };
  const step = steps[results.length];
  if (step === undefined) return { text: [...report, summary(results.length, steps.length)] };
  const clause = readClause(step);
  const choice = chooseCall(clause, index, now);
  if (!choice.call) return { text: [...report, nothingMatched(step, choice.nearest, tools)] };
  const filled = fillFromResults(choice.call, clause, results);
  const plan = { message: text, steps, at: results.length };
  const chosen = { ...filled, doubts: [...filled.doubts, ...doubtsAboutLater(filled, plan, index, now)] };
  return {
    text: [...report, ...announcement(chosen, isFirstAnswer)],
    call: proposal(chosen, conversation.callCount),
  };
}

function answerToSlash(conversation: Conversation, report: string[], tools: readonly ModelTool[]): Answer {
  const { text, results, isFirstAnswer, callCount } = conversation;
  if (results.length > 0) return { text: report };
  const command = readSlash(text, tools);
  if (command.kind === 'help') return { text: [helpText(tools)] };
  if (command.kind === 'tools') return { text: [toolsText(tools)] };
  if (command.kind === 'wrong') return { text: [command.sentence] };
  const { tool, values, missing } = command;
  const doubts = missing.length > 0 ? [`missing: ${missing.join(', ')}`] : [];
  const chosen = { tool, values, missing, matched: [], doubts, openEnded: false };
  return { text: isFirstAnswer ? [whatItIs] : [], call: proposal(chosen, callCount) };
}

const announcement = (chosen: Chosen, isFirstAnswer: boolean): string[] => {
  const told = isFirstAnswer ? [whatItIs] : [];
  return chosen.doubts.length > 0
    ? [...told, `${labelOf(chosen.tool)}: please check this first (${chosen.doubts.join('; ')}).`]
    : told;
};

function proposal({ tool, values, matched, doubts }: Chosen, index: number): ProposedCall {
  const explanation = matched.length > 0 ? `matched: ${matched.join(', ')}` : '';
  return {
    modelCallId: `command-${index + 1}`,
    alias: tool.alias,
    argumentsText: JSON.stringify(values),
    ...(explanation || doubts.length > 0
      ? { explanation: [explanation, ...doubts].filter(Boolean).join('; ') }
      : {}),
    ...(doubts.length > 0 && { unsure: true }),
  };
}

const summary = (done: number, planned: number): string => {
  if (planned === 0) return `${whatItIs} Write what to do, or /help.`;
  return done > 1 ? `All ${done} steps are done.` : '';
};

function stopped(steps: readonly string[], made: number): string {
  const left = steps.slice(made);
  return left.length > 0
    ? `I stopped there. Not done: ${left.map((step) => `“${step}”`).join(', ')}.`
    : 'I stopped there.';
}
