import { failed, type Outcome, success } from '../../../../utils/failure';
import { longestTextFor } from '../../../../utils/safe-pattern';

/** A regular expression that can keep nobody busy: refused where it could, and run on short texts only. */
export function safePattern(source: string): Outcome<(text: string) => boolean> {
  const longest = Math.min(longestTextFor(source), 2000);
  if (longest === 0) {
    return failed(
      'invalid-arguments',
      `The pattern ${JSON.stringify(source.slice(0, 80))} is not valid, or could take for ever: no repeated groups that hold repetitions or choices, no back references.`,
    );
  }
  const pattern = new RegExp(source, 'iu');
  return success((text) => pattern.test(text.slice(0, longest)));
}
