import { MessageSquarePlus, Play, Square } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { sendToWorker } from '../../utils/messaging';
import type { ToolRow } from '../../utils/panel-state';
import type { CallResult } from '../../utils/tool';
import { words } from '../../utils/words';
import { ResultView } from '../chat/result-view';
import { SchemaForm } from '../form/schema-form';
import { ask } from '../store/ask';
import { addAttachments } from '../store/attachments';
import { page } from '../store/panel';
import { report, shownThread, toolsOpen } from '../store/view';
import { focusMessageBox } from '../ui/keep-focus';

/** Longer than any tool may take, in milliseconds: the worker keeps the tool's own deadline. */
const patience = 120_000;

type Ran = { result: CallResult; milliseconds: number };

/** Runs a tool by hand: a form made from its schema, then what it answered, which can go to the model. */
export function RunNow({ row }: { row: ToolRow }) {
  const front = row.tabs.find(({ inFront }) => inFront) ?? row.tabs[0];
  const [tabId, setTabId] = useState(front?.tabId ?? null);
  const [filled, setFilled] = useState<{ values: Record<string, unknown>; problem: string }>({
    values: {},
    problem: '',
  });
  const [callId, setCallId] = useState('');
  const [ran, setRan] = useState<Ran | null>(null);
  const form = useRef<HTMLDivElement>(null);

  async function run() {
    const invalid = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (invalid || filled.problem) return invalid?.focus();
    const id = crypto.randomUUID();
    setCallId(id);
    setRan(null);
    // Not asked twice, as other messages are where the worker died: the first may have done its work.
    const around = { threadId: shownThread.value, frontTabId: page.value?.tabId ?? null };
    const request = { callId: id, toolKey: row.key, tabId, arguments: filled.values, ...around };
    const answer = await sendToWorker('tool/run', request, { deadline: patience });
    setCallId('');
    if (answer.ok) setRan(answer.value);
    else report.value = answer.failure.message;
  }

  return (
    <div class="run-now" ref={form}>
      {row.tabs.length > 1 && (
        <label class="tool-choice">
          <span>{words('toolRunIn')}</span>
          <select value={String(tabId)} onChange={(event) => setTabId(Number(event.currentTarget.value))}>
            {row.tabs.map((tab) => (
              <option key={tab.tabId} value={String(tab.tabId)}>
                {`${words('toolTab', tab.number)}: ${tab.title}`}
              </option>
            ))}
          </select>
        </label>
      )}
      <SchemaForm
        schema={row.inputSchema}
        values={filled.values}
        onChange={(values, problem) => setFilled({ values, problem })}
      />
      {callId ? (
        <button type="button" class="button" onClick={() => void ask('tool/stop-run', { callId })}>
          <Square size={12} fill="currentColor" aria-hidden="true" /> {words('toolRunStop')}
        </button>
      ) : (
        <button
          type="button"
          class="button primary"
          aria-label={words('toolRunName', row.name)}
          title={filled.problem}
          aria-disabled={filled.problem !== ''}
          onClick={() => void run()}
        >
          <Play size={13} aria-hidden="true" /> {words('toolRunNow')}
        </button>
      )}
      <div aria-live="polite">{callId ? words('toolRunning') : ran && <Answer row={row} ran={ran} />}</div>
    </div>
  );
}

function Answer({ row, ran: { result, milliseconds } }: { row: ToolRow; ran: Ran }) {
  return (
    <div class="run-answer">
      <p class="hint">{words(result.ok ? 'toolRunTook' : 'toolRunFailed', Math.round(milliseconds))}</p>
      <ResultView result={result} />
      <button type="button" class="button" onClick={() => give(row, result)}>
        <MessageSquarePlus size={14} aria-hidden="true" /> {words('toolRunGive')}
      </button>
    </div>
  );
}

/** Goes along with the person's next message, marked as what a tool said and not they. */
function give(row: ToolRow, result: CallResult): void {
  const text = result.ok
    ? result.content.map((part) => (part.type === 'text' ? part.text : `[${part.mediaType}]`)).join('\n')
    : result.failure.message;
  addAttachments(shownThread.value, [{ kind: 'text', name: `${row.name}.txt`.slice(0, 300), text }]);
  toolsOpen.value = false;
  focusMessageBox();
}
