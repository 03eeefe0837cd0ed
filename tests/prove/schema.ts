import type { Proof, ProofResult } from '../../scripts/proofs';
import { problemsOf } from '../../utils/routing/check-arguments';
import { leftOut, reasonFor } from './schema/left-out';
import { readSuite, type SuiteTest } from './schema/suite';

type Verdict = 'agrees' | 'too lenient' | 'too strict' | 'crashes';
type Judged = SuiteTest & { verdict: Verdict; why: string | undefined };

function judge(test: SuiteTest): Verdict {
  try {
    const accepts = problemsOf(test.value, test.schema).length === 0;
    if (accepts === test.valid) return 'agrees';
    return accepts ? 'too lenient' : 'too strict';
  } catch {
    return 'crashes';
  }
}

/** The bar: no crash anywhere, and every verdict right outside of the groups that are left out by name. */
function prove(): ProofResult {
  const judged: Judged[] = readSuite().map((test) => ({
    ...test,
    verdict: judge(test),
    why: reasonFor(test.file, test.group),
  }));
  const counted = judged.filter(({ why }) => why === undefined);
  const wrong = judged.filter(
    ({ verdict, why }) => verdict === 'crashes' || (why === undefined && verdict !== 'agrees'),
  );
  const rows = leftOut.map(({ why }) =>
    row(
      `left out: ${why}`,
      judged.filter((test) => test.why === why),
    ),
  );
  return {
    ok: counted.length > 0 && wrong.length === 0,
    table: [
      '| group | agrees | too lenient | too strict | crashes |',
      '| --- | --- | --- | --- | --- |',
      row('counted', counted),
      ...new Set(rows),
      '',
      ...wrong.map(({ file, group, name, verdict }) => `- ${verdict}: ${file}: ${group}: ${name}`),
    ]
      .join('\n')
      .trim(),
  };
}

function row(title: string, tests: Judged[]): string {
  const count = (verdict: Verdict) =>
    `${tests.filter((test) => test.verdict === verdict).length} of ${tests.length}`;
  return `| ${[title, count('agrees'), count('too lenient'), count('too strict'), count('crashes')].join(' | ')} |`;
}

const proof: Proof = {
  title: 'Argument validator against the JSON-Schema-Test-Suite, draft 2020-12',
  run: async () => prove(),
};
export default proof;
