import { useContext, useState } from 'preact/hooks';
import type { CallResult } from '../../utils/tool';
import { words } from '../../utils/words';
import { CopyButton } from '../ui/copy-button';
import { Still } from '../ui/still';
import { saidIn } from './earlier-result';
import { ChangesView } from './lazy-changes';
import { ResultPart } from './result-part';
import { TokenNote } from './token-note';
import { ViewChoice } from './view-choice';

type ResultBodyProps = {
  result: Extract<CallResult, { ok: true }>;
  /** What the same call said before; null where there is nothing to compare with. */
  before: string | null;
  /** It tells what changed, line by line, and stands there as such. */
  tellsChanges: boolean;
};

/** A result, whole, or what is different in it from the one before. */
export function ResultBody({ result, before, tellsChanges }: ResultBodyProps) {
  const [view, setView] = useState<'whole' | 'changes'>('whole');
  // In a file that runs nothing there is nothing to choose.
  const isStill = useContext(Still);
  const text = saidIn(result) ?? '';
  const views = [
    { name: 'whole' as const, label: words('result') },
    { name: 'changes' as const, label: words('whatChanged') },
  ];
  return (
    <div class="result">
      {before !== null && !isStill && <ViewChoice views={views} chosen={view} onChoose={setView} />}
      {view === 'changes' && before !== null ? (
        <ChangesView before={before} text={text} />
      ) : tellsChanges && text ? (
        <ChangesView before={null} text={text} />
      ) : (
        result.content.map((part, index) => <ResultPart key={index} part={part} />)
      )}
      {text && (
        <div class="item-tools">
          <TokenNote text={text} />
          <CopyButton text={text} label={words('copyResult')} />
        </div>
      )}
    </div>
  );
}
