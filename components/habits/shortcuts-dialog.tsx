import { X } from 'lucide-preact';
import { words } from '../../utils/words';
import { Dialog } from '../ui/dialog';
import { IconButton } from '../ui/icon-button';
import { ShortcutList } from './shortcut-list';

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog label={words('shortcuts')} onClose={onClose}>
      <div class="dialog-head">
        <h2>{words('shortcuts')}</h2>
        <IconButton label={words('close')} small onClick={onClose}>
          <X size={15} />
        </IconButton>
      </div>
      <div class="dialog-body">
        <ShortcutList />
        <p class="hint">{words('shortcutOpen')}</p>
      </div>
    </Dialog>
  );
}
