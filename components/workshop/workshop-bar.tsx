import './workshop.css';
import { Clapperboard, Columns2, Disc, X } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { words } from '../../utils/words';
import { stage } from '../stage/stage';
import { ask } from '../store/ask';
import { isRunning, items, run, stepByStep } from '../store/panel';
import { shownThread } from '../store/view';
import { IconButton } from '../ui/icon-button';
import { Switch } from '../ui/switch';
import { HeldBar } from './held-bar';
import { WithoutTool } from './without-tool';
import { toggleWorkshop, workshop } from './workshop';

/** What a presenter needs at hand. */
export function WorkshopBar() {
  const [choosing, setChoosing] = useState(false);
  const over = run.value !== null && !isRunning.value && items.value.length > 0;
  return (
    <section class="workshop-bar" aria-label={words('workshop')}>
      <div class="workshop-row">
        <strong>{words('workshop')}</strong>
        <span class="workshop-switch">
          <Switch
            label={words('stepByStep')}
            on={stepByStep.value}
            onChange={(on) => void ask('workshop/pace', { stepByStep: on })}
          />
          <span aria-hidden="true">{words('stepByStep')}</span>
        </span>
        <span class="workshop-tools">
          <IconButton
            label={words('sameWithout')}
            disabled={!over}
            expanded={choosing}
            onClick={() => setChoosing(!choosing)}
          >
            <Columns2 size={17} />
          </IconButton>
          <IconButton label={words('recordThread')} disabled={!over} onClick={() => void record()}>
            <Disc size={17} />
          </IconButton>
          <IconButton
            label={words('recordings')}
            onClick={() => {
              stage.value = { kind: 'recordings' };
            }}
          >
            <Clapperboard size={17} />
          </IconButton>
          {workshop.value && (
            <IconButton label={words('leaveWorkshop')} onClick={toggleWorkshop}>
              <X size={17} />
            </IconButton>
          )}
        </span>
      </div>
      {choosing && over && <WithoutTool onDone={() => setChoosing(false)} />}
      <HeldBar />
    </section>
  );
}

async function record(): Promise<void> {
  const threadId = shownThread.value;
  if (!threadId) return;
  const made = await ask('recording/make', { threadId, recordingId: crypto.randomUUID() });
  if (made) stage.value = { kind: 'recordings' };
}
