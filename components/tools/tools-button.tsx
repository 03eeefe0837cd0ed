import { ChevronDown, ChevronUp, SlidersHorizontal } from 'lucide-preact';
import { counted, words } from '../../utils/words';
import { offeredCount } from '../store/panel';
import { toolsOpen } from '../store/view';

export const toolsButtonId = 'tools-button';

/** Opens the list of tools; its number is exactly what the model gets. */
export function ToolsButton() {
  const count = offeredCount.value;
  const open = toolsOpen.value;
  return (
    <button
      type="button"
      id={toolsButtonId}
      class="tools-button"
      aria-label={words('toolsButton', count)}
      aria-expanded={open}
      aria-controls={open ? 'tools-panel' : undefined}
      title={counted('toolsGiven', count)}
      onClick={() => {
        toolsOpen.value = !open;
      }}
    >
      <SlidersHorizontal size={15} aria-hidden="true" />
      <span class="tools-word">{words('tools')}</span>
      {count > 0 && <span class="count" data-count={count} />}
      {open ? <ChevronDown size={13} aria-hidden="true" /> : <ChevronUp size={13} aria-hidden="true" />}
    </button>
  );
}
