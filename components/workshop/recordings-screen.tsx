import './workshop.css';
import { signal } from '@preact/signals';
import { Download, Play, Trash2, Upload } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RecordingSummary } from '../../utils/recording';
import { moment, words } from '../../utils/words';
import { stage } from '../stage/stage';
import { StageFrame } from '../stage/stage-frame';
import { ask } from '../store/ask';
import { offerUndo } from '../store/undo';
import { IconButton } from '../ui/icon-button';
import { PlainText } from '../ui/plain-text';
import { saveFile } from '../ui/save-file';

/** Counts what this panel did to the list: an undo may come after its screen was left and opened anew. */
const changes = signal(0);
const changed = (): void => {
  changes.value += 1;
};

/** Rehearsed runs, to be shown again without a model and without a network. */
export function RecordingsScreen() {
  const [recordings, setRecordings] = useState<RecordingSummary[] | null>(null);
  const change = changes.value;
  useEffect(() => {
    void ask('recording/list', {}).then((found) => found && setRecordings(found.recordings));
  }, [change]);
  return (
    <StageFrame title={words('recordings')} tools={<ImportButton />}>
      {recordings?.length === 0 && <p class="hint">{words('recordingsNone')}</p>}
      <ul class="recordings">
        {(recordings ?? []).map((recording) => (
          <Row key={recording.id} recording={recording} />
        ))}
      </ul>
    </StageFrame>
  );
}

function Row({ recording: { id, title, recordedAt } }: { recording: RecordingSummary }) {
  const play = () => {
    stage.value = { kind: 'player', recordingId: id };
  };
  const save = async () => {
    const file = await ask('recording/export', { recordingId: id });
    if (file) saveFile(file.fileName, 'application/json', file.text);
  };
  return (
    <li class="recording">
      <button type="button" class="recording-name" onClick={play}>
        <Play size={16} aria-hidden="true" />
        <span>
          <PlainText text={title} />
          <span class="hint">{moment(recordedAt)}</span>
        </span>
      </button>
      <IconButton label={words('saveAsFile', title)} onClick={() => void save()}>
        <Download size={16} />
      </IconButton>
      <IconButton label={words('deleteNamed', title)} onClick={() => void remove(id, title)}>
        <Trash2 size={16} />
      </IconButton>
    </li>
  );
}

/** A rehearsal cannot be made again in front of an audience: its file brings it back. */
async function remove(recordingId: string, title: string): Promise<void> {
  const file = await ask('recording/export', { recordingId });
  if (!file || !(await ask('recording/delete', { recordingId }))) return;
  changed();
  offerUndo({
    sentence: words('recordingDeleted', title),
    undo: () => ask('recording/import', { text: file.text }).then(changed),
  });
}

function ImportButton() {
  const field = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined) => {
    if (file && (await ask('recording/import', { text: await file.text() }))) changed();
  };
  return (
    <>
      <IconButton label={words('importRecording')} onClick={() => field.current?.click()}>
        <Upload size={17} />
      </IconButton>
      <input
        ref={field}
        type="file"
        accept="application/json,.json"
        aria-label={words('recordingFile')}
        hidden
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
    </>
  );
}
