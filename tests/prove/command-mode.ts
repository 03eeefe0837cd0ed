import type { Proof } from '../../scripts/proofs';
import { browserTools } from './command-mode/browser-tools';
import { bundledSentences } from './command-mode/bundled-sentences';
import { withBundledTools } from './command-mode/bundled-tools';
import { demoSentences } from './command-mode/demo-sentences';
import { demoTools } from './command-mode/demo-tools';
import { pageTools } from './command-mode/page-tools';
import { probingSentences } from './command-mode/probing-sentences';
import { judge, type Verdict } from './command-mode/score';
import { splitSentences } from './command-mode/split';
import { storageTools } from './command-mode/storage-tools';
import { toolkitSentences } from './command-mode/toolkit-sentences';

/** Shares of the sentences that a tool does; `wrong`: calls that nobody wanted and nobody was asked about. */
const bars = { tools: 0.9, values: 0.8, wrong: 0 };

const proof: Proof = {
  title: 'Command mode finds the right tool and the right arguments',
  async run() {
    const tools = [...demoTools, ...browserTools, ...storageTools, ...pageTools];
    const first = splitSentences([...demoSentences, ...toolkitSentences]);
    const second = splitSentences(bundledSentences);
    const judgeAll = (sentences: Parameters<typeof judge>[0][], on: typeof tools) =>
      Promise.all(sentences.map((sentence) => judge(sentence, on)));
    const tuning = [
      ...(await judgeAll([...first.tuning, ...probingSentences], tools)),
      ...(await judgeAll(second.tuning, withBundledTools)),
    ];
    const heldBackFirst = await judgeAll(first.heldBack, tools);
    const heldBackBundled = await judgeAll(second.heldBack, withBundledTools);
    const heldBack = [...heldBackFirst, ...heldBackBundled];
    const table = [
      `${tuning.length + heldBack.length} sentences: against ${tools.length} tools of a demo site and of toolkits made up for this list, and against the ${withBundledTools.length} of the demo site and the toolkits that come with Patchbay, all on at once. The splits have a seed of their own that never changes; of the held-back shares only these counts are ever printed.`,
      '',
      header,
      row('tuning', tuning),
      row('held back', heldBack),
      row('of these: the first list', heldBackFirst),
      row('of these: what comes with Patchbay', heldBackBundled),
      '',
      ...missList(
        tuning.filter(({ wrongCall, rightValues, sentence }) => wrongCall || (!rightValues && isCall(sentence))),
      ),
    ];
    return { ok: [tuning, heldBack].every(meetsBars), table: table.join('\n') };
  },
};
export default proof;

const header = [
  '| share | right tool (bar 90 %) | right arguments (bar 80 %) | right without a question | no tool does it: refused or asked | not right, and a form or a refusal | wrong calls of all (bar 0) |',
  '| --- | --- | --- | --- | --- | --- | --- |',
].join('\n');

/** Does some tool do it? */
const isCall = ({ calls }: Verdict['sentence']): boolean => calls.length > 0;

const count = (verdicts: Verdict[], test: (verdict: Verdict) => boolean) => verdicts.filter(test).length;

function row(share: string, verdicts: Verdict[]): string {
  const done = verdicts.filter(({ sentence }) => isCall(sentence));
  const idle = verdicts.filter(({ sentence }) => !isCall(sentence));
  const calling = done.filter(({ sentence }) => !sentence.form);
  const wrong = done.filter(({ rightValues }) => !rightValues);
  const of = (all: Verdict[], test: (verdict: Verdict) => boolean) =>
    all.length === 0
      ? '0 / 0'
      : `${count(all, test)} / ${all.length} (${((count(all, test) / all.length) * 100).toFixed(1)} %)`;
  const cells = [
    share,
    of(done, ({ rightTools }) => rightTools),
    of(done, ({ rightValues }) => rightValues),
    of(calling, ({ unasked }) => unasked),
    of(idle, ({ wrongCall }) => !wrongCall),
    of(wrong, ({ wrongCall }) => !wrongCall),
    of(verdicts, ({ wrongCall }) => wrongCall),
  ];
  return `| ${cells.join(' | ')} |`;
}

function meetsBars(verdicts: Verdict[]): boolean {
  const done = verdicts.filter(({ sentence }) => isCall(sentence));
  const share = (test: (verdict: Verdict) => boolean) => count(done, test) / done.length;
  return (
    share(({ rightTools }) => rightTools) >= bars.tools &&
    share(({ rightValues }) => rightValues) >= bars.values &&
    count(verdicts, ({ wrongCall }) => wrongCall) <= bars.wrong
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
