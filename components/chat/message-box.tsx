import { useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '../../utils/words';
import { draftProposals } from '../store/drafts';
import { isRunning, waitingCalls } from '../store/panel';
import { messageBoxId } from '../ui/landmarks';
import type { Assist } from './use-completion';

type MessageBoxProps = {
  text: string;
  onWrite: (text: string) => void;
  onSend: () => void;
  /** Files that were pasted or dropped. */
  onFiles: (files: File[]) => void;
  /** The list of completions above the box. */
  assist: Assist;
};

/** The box itself. Enter sends, Shift and Enter begin a new line. */
export function MessageBox({ text, onWrite, onSend, onFiles, assist }: MessageBoxProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  useGrowing(box, text);
  const seenProposal = useRef(draftProposals.value);
  useLayoutEffect(() => {
    if (seenProposal.current === draftProposals.value) return;
    seenProposal.current = draftProposals.value;
    box.current?.focus();
  });
  return (
    <textarea
      id={messageBoxId}
      ref={box}
      rows={1}
      aria-label={words('message')}
      placeholder={placeholder()}
      dir="auto"
      maxLength={200_000}
      value={text}
      {...assist.attributes}
      onInput={(event) => {
        assist.onCaret(event.currentTarget.selectionStart);
        onWrite(event.currentTarget.value);
      }}
      onSelect={(event) => assist.onCaret(event.currentTarget.selectionStart)}
      onPaste={(event) => {
        const files = [...(event.clipboardData?.files ?? [])];
        if (files.length === 0) return;
        event.preventDefault();
        onFiles(files);
      }}
      onDrop={(event) => {
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0) return;
        event.preventDefault();
        onFiles(files);
      }}
      onKeyDown={(event) => {
        if (assist.onKey(event)) return;
        if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        onSend();
      }}
    />
  );
}

function placeholder(): string {
  if (waitingCalls.value.length > 0) return words('messageDecide');
  return words(isRunning.value ? 'messageWhileRunning' : 'messageHint');
}

/** As high as its text, up to what the style allows. */
function useGrowing(box: { current: HTMLTextAreaElement | null }, text: string) {
  const measured = useRef('');
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || measured.current === text) return;
    measured.current = text;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  });
}
