import { words } from '../../utils/words';
import { refusedTools } from '../store/panel';
import { PlainText } from '../ui/plain-text';

/** Tools that the page offers and that could not be taken: the author of the page wants to know why. */
export function RefusedTools() {
  if (refusedTools.value.length === 0) return null;
  const title = words('toolsNotTaken');
  return (
    <section class="tool-group" aria-label={title}>
      <div class="tool-group-head">
        <h2>{title}</h2>
      </div>
      {refusedTools.value.map(({ name, site, reason }) => (
        <p key={`${site} ${name} ${reason}`} class="hint">
          <strong>
            <PlainText text={name} />
          </strong>{' '}
          {words('toolRefused', site, reason)}
        </p>
      ))}
    </section>
  );
}
