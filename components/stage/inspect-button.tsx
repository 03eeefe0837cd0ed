import { ScanSearch } from 'lucide-preact';
import { words } from '../../utils/words';
import { shownThread } from '../store/view';
import { IconButton } from '../ui/icon-button';
import { stage } from './stage';

/** The way from a step or a call to all that went over the wire for it. */
export function InspectButton({ runId, step }: { runId: string; step: number }) {
  const open = () => {
    if (shownThread.value) stage.value = { kind: 'inspector', threadId: shownThread.value, runId, step };
  };
  return (
    <span class="inspect">
      <IconButton label={words('inspectStep', step)} small onClick={open}>
        <ScanSearch size={14} />
      </IconButton>
    </span>
  );
}
