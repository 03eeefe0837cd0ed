import './stage.css';
import { ArrowLeft } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../../utils/words';
import { IconButton } from '../ui/icon-button';
import { stage } from './stage';

type StageFrameProps = { title: string; tools?: ComponentChildren; children: ComponentChildren };

/** A wide screen over the chat. Escape leads back, and focus goes where it was. */
export function StageFrame({ title, tools, children }: StageFrameProps) {
  const back = useRef<HTMLButtonElement>(null);
  const leave = () => {
    stage.value = null;
  };
  useEffect(() => {
    back.current?.focus();
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
        <span class="stage-tools">{tools}</span>
      </div>
      <div class="stage-body">{children}</div>
    </main>
  );
}
