import { words } from '../../utils/words';
import { ChangedLines } from '../ui/changed-lines';
import { lineChanges, signedLines } from '../ui/line-changes';

/** What is different in a result from the one before it. */
export function ResultChanges({ before, text }: { before: string; text: string }) {
  const lines = lineChanges(before, text);
  return lines ? <ChangedLines lines={lines} /> : <p class="hint">{words('tooDifferent')}</p>;
}

/** A result that is itself a list of what changed. */
export const SignedResult = ({ text }: { text: string }) => <ChangedLines lines={signedLines(text)} />;
