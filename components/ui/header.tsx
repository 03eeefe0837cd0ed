import './header.css';
import { MessagesSquare, Presentation, Settings, SquarePen } from 'lucide-preact';
import { counted, words } from '../../utils/words';
import { HeaderMenu } from '../habits/header-menu';
import { thread, threads } from '../store/panel';
import { screen, shownThread, showThread } from '../store/view';
import { toggleWorkshop, workshop } from '../workshop/workshop';
import { IconButton } from './icon-button';

/** Which thread this is, and the ways to everything else. */
export function Header() {
  const waiting = threads.value.filter(
    (other) => other.state === 'waiting' && other.id !== shownThread.value,
  ).length;
  const open = (wanted: 'threads' | 'settings') => () => {
    screen.value = wanted;
  };
  return (
    <header class="panel-head">
      <h1 title={thread.value?.title} dir="auto">
        {thread.value?.title ?? 'Patchbay'}
      </h1>
      <span class="with-mark">
        <IconButton label={words('threads')} onClick={open('threads')}>
          <MessagesSquare size={17} />
        </IconButton>
        {waiting > 0 && <span class="mark" title={counted('othersWait', waiting)} />}
      </span>
      <IconButton label={words('newThread')} onClick={() => showThread(null)}>
        <SquarePen size={17} />
      </IconButton>
      <IconButton label={words('workshopMode')} pressed={workshop.value} onClick={toggleWorkshop}>
        <Presentation size={17} />
      </IconButton>
      <IconButton label={words('settings')} onClick={open('settings')}>
        <Settings size={17} />
      </IconButton>
      <HeaderMenu />
    </header>
  );
}
