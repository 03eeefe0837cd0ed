import './composer.css';
import { ArrowUp, Square } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { words } from '../../utils/words';
import { ask } from '../store/ask';
import { attachmentsFor, setAttachments } from '../store/attachments';
import { draftChanges, giveBackDraft, keepDraft, readDraft } from '../store/drafts';
import { inThread } from '../store/in-thread';
import { isRunning } from '../store/panel';
import { panelPlace } from '../store/place';
import { shownThread, toolsOpen } from '../store/view';
import { ToolsButton } from '../tools/tools-button';
import { ToolsPanel } from '../tools/tools-panel';
import { focusMessageBox } from '../ui/keep-focus';
import { AttachMenu, attachFiles } from './attach-menu';
import { AttachmentList } from './attachment-list';
import { CompletionList } from './completion-list';
import { MessageBox } from './message-box';
import { ModelPicker } from './model-picker';
import { RequestCostLine } from './request-cost';
import { useCompletion } from './use-completion';
import { WaitingList } from './waiting-list';

/** Where the person writes. What is typed is kept until it is sent; while the thread is at work it waits its turn. */
export function Composer() {
  const threadId = shownThread.value;
  const [draft, setDraft] = useState({ threadId, change: draftChanges.value, text: readDraft(threadId) });
  const proposed = draft.change !== draftChanges.value;
  if (draft.threadId !== threadId || proposed) {
    setDraft({ threadId, change: draftChanges.value, text: readDraft(threadId) });
  }
  const { text } = draft;
  const attachments = attachmentsFor(threadId);
  const isEmpty = !text.trim() && attachments.length === 0;

  const write = (next: string) => {
    keepDraft(threadId, next);
    setDraft({ threadId, change: draftChanges.value, text: next });
  };

  const { assist, suggestions, active, take } = useCompletion(text, write);

  async function send() {
    if (isEmpty) return;
    write('');
    setAttachments(threadId, []);
    toolsOpen.value = false;
    focusMessageBox();
    const message = { messageId: crypto.randomUUID(), text: text.trim(), ...panelPlace() };
    const attached = attachments.length > 0 ? { attachments } : {};
    let wanted = threadId;
    const sent = await inThread((present) => {
      wanted = present;
      return ask('message/send', { threadId: present, ...message, ...attached });
    });
    if (sent) return;
    giveBackDraft(wanted, text);
    setAttachments(wanted, [...attachments, ...attachmentsFor(wanted)]);
  }

  return (
    <div class="composer">
      {toolsOpen.value && <ToolsPanel />}
      <WaitingList />
      <CompletionList suggestions={suggestions} active={active} onTake={take} />
      <div class="composer-box">
        <AttachmentList
          attachments={attachments}
          onRemove={(index) => {
            setAttachments(threadId, attachments.toSpliced(index, 1));
            focusMessageBox();
          }}
        />
        <MessageBox
          text={text}
          onWrite={write}
          assist={assist}
          onSend={() => void send()}
          onFiles={(files) => void attachFiles(files)}
        />
        <div class="composer-row">
          <AttachMenu onDone={focusMessageBox} />
          <ToolsButton />
          <ModelPicker />
          {isRunning.value && <StopButton />}
          {!(isRunning.value && isEmpty) && <SendButton disabled={isEmpty} onSend={() => void send()} />}
        </div>
      </div>
      <RequestCostLine text={text} />
    </div>
  );
}

function StopButton() {
  return (
    <button
      type="button"
      class="send stop"
      aria-label={words('stop')}
      title={words('stop')}
      onClick={() => {
        if (shownThread.value) void ask('run/stop', { threadId: shownThread.value });
        focusMessageBox();
      }}
    >
      <Square size={14} fill="currentColor" aria-hidden="true" />
    </button>
  );
}

function SendButton({ disabled, onSend }: { disabled: boolean; onSend: () => void }) {
  return (
    <button
      type="button"
      class="send"
      aria-label={words('send')}
      title={words(isRunning.value ? 'sendLater' : 'sendNow')}
      disabled={disabled}
      onClick={onSend}
    >
      <ArrowUp size={18} aria-hidden="true" />
    </button>
  );
}
