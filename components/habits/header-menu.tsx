import { AppWindow, Command, EllipsisVertical, Keyboard } from 'lucide-preact';
import { words } from '../../utils/words';
import { Menu } from '../ui/menu';
import { overlay } from './overlay';
import { openInWindow } from './pop-out-panel';

/** What is wanted now and then. */
export function HeaderMenu() {
  const over = (wanted: 'palette' | 'shortcuts') => () => {
    overlay.value = wanted;
  };
  return (
    <Menu
      label={words('more')}
      icon={<EllipsisVertical size={17} aria-hidden="true" />}
      entries={[
        {
          label: words('commandPalette'),
          icon: <Command size={15} aria-hidden="true" />,
          onChoose: over('palette'),
        },
        { label: words('shortcuts'), icon: <Keyboard size={15} aria-hidden="true" />, onChoose: over('shortcuts') },
        {
          label: words('openInWindow'),
          icon: <AppWindow size={15} aria-hidden="true" />,
          onChoose: () => void openInWindow(),
        },
      ]}
    />
  );
}
