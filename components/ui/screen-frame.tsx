import './screen-frame.css';
import { ArrowLeft } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../../utils/words';
import { screen } from '../store/view';
import { IconButton } from './icon-button';

/** A screen over the chat, with the way back; Escape is one too. */
export function ScreenFrame({ title, children }: { title: string; children: ComponentChildren }) {
  const back = useRef<HTMLButtonElement>(null);
  const leave = () => {
    screen.value = 'chat';
  };
  useEffect(() => back.current?.focus(), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) leave();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <main class="screen">
      <div class="screen-head">
        <IconButton label={words('backToChat')} buttonRef={back} onClick={leave}>
          <ArrowLeft size={18} />
        </IconButton>
        <h1>{title}</h1>
      </div>
      <div class="screen-body">{children}</div>
    </main>
  );
}
