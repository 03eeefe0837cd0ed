import { overlay } from './overlay';
import { Palette } from './palette';
import { ShortcutsDialog } from './shortcuts-dialog';

/** At most one thing over the panel. */
export function Overlays() {
  const close = () => {
    overlay.value = 'none';
  };
  if (overlay.value === 'palette') return <Palette onClose={close} />;
  if (overlay.value === 'shortcuts') return <ShortcutsDialog onClose={close} />;
  return null;
}
