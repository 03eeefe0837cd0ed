import { refusedTools } from '../store/panel';

/** Tools that the page offers and that could not be taken: the author of the page wants to know why. */
export function RefusedTools() {
  if (refusedTools.value.length === 0) return null;
  return (
    <section class="tool-group" aria-label="Not taken">
      <div class="tool-group-head">
        <h3>Not taken</h3>
      </div>
      {refusedTools.value.map(({ name, site, reason }) => (
        <p key={`${site} ${name} ${reason}`} class="hint">
          <strong>{name}</strong> of {site}: {reason}
        </p>
      ))}
    </section>
  );
}
