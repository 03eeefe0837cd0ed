import type { CallResult, ContentPart } from '../../utils/tool';
import { words } from '../../utils/words';
import { ResultBody } from '../result/result-body';
import { Fold } from '../ui/fold';
import { PlainText } from '../ui/plain-text';

type ResultViewProps = {
  result: CallResult;
  /** What the same call said before; looked for when the result is opened. */
  before?: () => string | null;
  tellsChanges?: boolean;
};

/** What came back. A failure is said at once; a result is folded, and drawn when it is opened. */
export function ResultView({ result, before = () => null, tellsChanges = false }: ResultViewProps) {
  if (!result.ok) {
    const wanted = result.failure.code === 'denied' || result.failure.code === 'cancelled';
    return (
      <p class={wanted ? 'call-failure wanted' : 'call-failure'}>
        <PlainText text={result.failure.message} />
      </p>
    );
  }
  return (
    <Fold name={words('result')} brief={brief(result.content)}>
      {() => <ResultBody result={result} before={before()} tellsChanges={tellsChanges} />}
    </Fold>
  );
}

const briefLength = 80;

function brief(content: readonly ContentPart[]): string {
  const [first] = content;
  if (!first) return words('empty');
  if (first.type === 'image') return words('anImage');
  const line = first.text
    .slice(0, briefLength * 2)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > briefLength ? `${line.slice(0, briefLength - 1)}…` : line || words('empty');
}
