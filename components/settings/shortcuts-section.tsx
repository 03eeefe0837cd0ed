import { words } from '../../utils/words';
import { ShortcutList } from '../habits/shortcut-list';

export function ShortcutsSection() {
  return (
    <section class="settings-group" aria-labelledby="shortcuts-heading">
      <h2 id="shortcuts-heading">{words('shortcuts')}</h2>
      <p class="hint">{words('shortcutOpen')}</p>
      <ShortcutList />
    </section>
  );
}
