import './composer.css';
import { ArrowUp, Square } from 'lucide-preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../store/ask';
import { draftChanges, keepDraft, readDraft } from '../store/drafts';
import { isRunning, waitingCalls } from '../store/panel';
import { panelPlace } from '../store/place';
import { shownThread, showThread, toolsOpen } from '../store/view';
import { ToolsButton } from '../tools/tools-button';
import { ToolsPanel } from '../tools/tools-panel';
import { ModelPicker } from './model-picker';

/** Where the person writes. What is typed is kept until it is sent. */
export function Composer() {
  const box = useRef<HTMLTextAreaElement>(null);
  const threadId = shownThread.value;
  const [draft, setDraft] = useState({ threadId, change: draftChanges.value, text: readDraft(threadId) });
  const proposed = draft.change !== draftChanges.value;
  if (draft.threadId !== threadId || proposed) {
    setDraft({ threadId, change: draftChanges.value, text: readDraft(threadId) });
  }
  const { text } = draft;

  const write = (next: string) => {
    keepDraft(threadId, next);
    setDraft({ threadId, change: draftChanges.value, text: next });
  };

  async function send() {
    if (!text.trim() || isRunning.value) return;
    write('');
    toolsOpen.value = false;
    const messageId = crypto.randomUUID();
    const sent = await ask('message/send', { threadId, messageId, text: text.trim(), ...panelPlace() });
    if (!sent) write(text);
    else if (shownThread.value === threadId) showThread(sent.threadId);
  }
  const stop = () => threadId && void ask('run/stop', { threadId });

  useGrowing(box, text);
  const seenChange = useRef(draftChanges.value);
  useLayoutEffect(() => {
    if (seenChange.current === draftChanges.value) return;
    seenChange.current = draftChanges.value;
    box.current?.focus();
  });

  return (
    <div class="composer">
      {toolsOpen.value && <ToolsPanel />}
      <div class="composer-box">
        <textarea
          ref={box}
          rows={1}
          aria-label="Message"
          placeholder={placeholder()}
          dir="auto"
          maxLength={200_000}
          value={text}
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            void send();
          }}
        />
        <div class="composer-row">
          <ToolsButton />
          <ModelPicker />
          {isRunning.value ? (
            <button type="button" class="send stop" aria-label="Stop" title="Stop" onClick={stop}>
              <Square size={14} fill="currentColor" aria-hidden="true" />
            </button>
          ) : (
            <button
              type="button"
              class="send"
              aria-label="Send"
              title="Send (Enter)"
              disabled={!text.trim()}
              onClick={() => void send()}
            >
              <ArrowUp size={18} aria-hidden="true" />
            </button>
          )}
        </div>
      </div>
    </div>
  );
}

function placeholder(): string {
  if (waitingCalls.value.length > 0) return 'Decide on the call above, or stop';
  return isRunning.value ? 'Wait for the answer, or stop it' : 'Say what should happen';
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
