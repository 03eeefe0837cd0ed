import type { Proof } from '../../scripts/proofs';
import { browserTools } from './command-mode/browser-tools';
import { demoSentences } from './command-mode/demo-sentences';
import { demoTools } from './command-mode/demo-tools';
import { pageTools } from './command-mode/page-tools';
import { probingSentences } from './command-mode/probing-sentences';
import { judge, type Verdict } from './command-mode/score';
import { splitSentences } from './command-mode/split';
import { storageTools } from './command-mode/storage-tools';
import { toolkitSentences } from './command-mode/toolkit-sentences';

/** `wrong`: the goal is none; more than this share of all sentences fails the proof. */
const bars = { tools: 0.9, values: 0.8, wrong: 0.05 };

const proof: Proof = {
  title: 'Command mode finds the right tool and the right arguments',
  async run() {
    const tools = [...demoTools, ...browserTools, ...storageTools, ...pageTools];
    const { tuning: first, heldBack } = splitSentences([...demoSentences, ...toolkitSentences]);
    const tuning = [...first, ...probingSentences];
    const judged = {
      tuning: await Promise.all(tuning.map((sentence) => judge(sentence, tools))),
      heldBack: await Promise.all(heldBack.map((sentence) => judge(sentence, tools))),
    };
    const rows = [row('tuning', judged.tuning), row('held back', judged.heldBack)];
    const misses = judged.tuning.filter(({ rightValues, wrongCall }) => !rightValues || wrongCall);
    const table = [
      `${tuning.length + heldBack.length} sentences against ${tools.length} tools that are all on at once. The split has a seed of its own that never changes; of the held-back share only these counts are ever printed.`,
      header,
      ...rows,
    ];
    const ok = meetsBars(judged.tuning) && meetsBars(judged.heldBack);
    return { ok, table: [table[0], '', ...table.slice(1), '', ...missList(misses)].join('\n') };
  },
};
export default proof;

const header =
  '| share | right tool (bar 90 %) | right arguments (bar 80 %) | right without a question | not right | of these a form or a refusal (goal: all) | wrong calls of all (bar 5 %) |\n| --- | --- | --- | --- | --- | --- | --- |';

const count = (verdicts: Verdict[], test: (verdict: Verdict) => boolean) => verdicts.filter(test).length;

function row(share: string, verdicts: Verdict[]): string {
  const of = (number: number, all = verdicts.length) =>
    all === 0 ? '0 / 0' : `${number} / ${all} (${((number / all) * 100).toFixed(1)} %)`;
  const calling = verdicts.filter(({ sentence }) => sentence.calls.length > 0 && !sentence.form);
  const wrong = verdicts.filter(({ rightValues }) => !rightValues);
  const cells = [
    share,
    of(count(verdicts, ({ rightTools }) => rightTools)),
    of(count(verdicts, ({ rightValues }) => rightValues)),
    of(
      count(calling, ({ unasked }) => unasked),
      calling.length,
    ),
    String(wrong.length),
    of(
      count(wrong, ({ wrongCall }) => !wrongCall),
      wrong.length,
    ),
    of(count(verdicts, ({ wrongCall }) => wrongCall)),
  ];
  return `| ${cells.join(' | ')} |`;
}

function meetsBars(verdicts: Verdict[]): boolean {
  const share = (test: (verdict: Verdict) => boolean) => count(verdicts, test) / verdicts.length;
  return (
    share(({ rightTools }) => rightTools) >= bars.tools &&
    share(({ rightValues }) => rightValues) >= bars.values &&
    share(({ wrongCall }) => wrongCall) <= bars.wrong
  );
}

function missList(misses: Verdict[]): string[] {
  if (misses.length === 0) return [];
  return [
    'Tuning sentences that are not right:',
    '',
    ...misses.map(({ sentence, made, wrongCall }) => {
      const calls = made.map(
        ({ tool, values, unsure }) => `${tool} ${JSON.stringify(values)}${unsure ? ' (form)' : ''}`,
      );
      return `- ${wrongCall ? '**wrong call** ' : ''}“${sentence.say.replaceAll('\n', ' ⏎ ')}” → ${calls.join(', ') || 'refusal'}`;
    }),
  ];
}
