import './screen-frame.css';
import { ArrowLeft } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '../../utils/words';
import { screen } from '../store/view';
import { useFocusWhenDrawn } from './focus-when-drawn';
import { IconButton } from './icon-button';

type ScreenFrameProps = {
  title: string;
  /** Beside the title. */
  tools?: ComponentChildren;
  bodyClass?: string;
  leave?: () => void;
  children: ComponentChildren;
};

const toChat = () => {
  screen.value = 'chat';
};

/** A screen over the chat, with the way back; Escape is one too. */
export function ScreenFrame({
  title,
  tools,
  bodyClass = 'screen-body',
  leave = toChat,
  children,
}: ScreenFrameProps) {
  const back = useRef<HTMLButtonElement>(null);
  useFocusWhenDrawn(back);
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) leave();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [leave]);
  return (
    <main class="screen">
      <div class="screen-head">
        <IconButton label={words('backToChat')} buttonRef={back} onClick={leave}>
          <ArrowLeft size={18} />
        </IconButton>
        <h1>{title}</h1>
        {tools}
      </div>
      <div class={bodyClass}>{children}</div>
    </main>
  );
}
