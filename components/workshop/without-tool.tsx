import { words } from '../../utils/words';
import { stage } from '../stage/stage';
import { ask } from '../store/ask';
import { items, run, tools } from '../store/panel';
import { shownThread } from '../store/view';
import { PlainText } from '../ui/plain-text';

/** Which tool is left out when the question is asked again. Those that were called come first. */
export function WithoutTool({ onDone }: { onDone: () => void }) {
  const present = run.value;
  const used = new Set(
    items.value.flatMap((item) => (item.kind === 'call' && item.runId === present?.id ? [item.alias] : [])),
  );
  const on = tools.value
    .filter((row) => row.on && !row.unavailable)
    .sort((left, right) => Number(used.has(right.alias)) - Number(used.has(left.alias)));
  async function compare(switchKey: string, name: string) {
    const left = shownThread.value;
    if (!present || !left) return;
    const ids = { newThreadId: crypto.randomUUID(), messageId: crypto.randomUUID() };
    const made = await ask('workshop/compare', { runId: present.id, switchKey, name, ...ids });
    onDone();
    if (!made) return;
    stage.value = { kind: 'comparison', left, leftRun: present.id, right: made.threadId, without: name };
  }
  if (on.length === 0) return <p class="hint">{words('nothingToLeaveOut')}</p>;
  return (
    <div class="without">
      <p class="hint">{words('withoutMeaning')}</p>
      <ul>
        {on.map((row) => (
          <li key={row.key}>
            <button type="button" class="button" onClick={() => void compare(row.switchKey, row.name)}>
              <PlainText text={row.name} />
              {used.has(row.alias) && <span class="badge">{words('used')}</span>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
