import type { ManifestProblem } from '../../utils/toolkit';
import { words } from '../../utils/words';
import { PlainText } from '../ui/plain-text';

/** All that is wrong, with its place. A problem of one tool leaves out that tool. */
export function Problems({ problems }: { problems: readonly ManifestProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <section aria-labelledby="problems-heading">
      <h2 id="problems-heading">{words('problems')}</h2>
      <ul class="install-problems">
        {problems.map(({ level, place, text }, index) => (
          <li key={index} class={`install-problem ${level}`}>
            <strong>{level === 'error' ? words('problemError') : words('problemNote')}</strong>{' '}
            <span class="install-place">
              <PlainText text={place} />:
            </span>{' '}
            <PlainText text={text} />
          </li>
        ))}
      </ul>
    </section>
  );
}
