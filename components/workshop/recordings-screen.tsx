import './workshop.css';
import { Download, Play, Trash2, Upload } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RecordingSummary } from '../../utils/recording';
import { stage } from '../stage/stage';
import { StageFrame } from '../stage/stage-frame';
import { ask } from '../store/ask';
import { IconButton } from '../ui/icon-button';
import { PlainText } from '../ui/plain-text';
import { saveFile } from '../ui/save-file';

/** Rehearsed runs, to be shown again without a model and without a network. */
export function RecordingsScreen() {
  const [recordings, setRecordings] = useState<RecordingSummary[] | null>(null);
  const read = () => ask('recording/list', {}).then((found) => found && setRecordings(found.recordings));
  useEffect(() => void read(), []);
  return (
    <StageFrame title="Recordings" tools={<ImportButton onDone={read} />}>
      {recordings?.length === 0 && (
        <p class="hint">Nothing is recorded yet. Run what you want to show, then press "Record this thread".</p>
      )}
      <ul class="recordings">
        {(recordings ?? []).map((recording) => (
          <Row key={recording.id} recording={recording} onChange={read} />
        ))}
      </ul>
    </StageFrame>
  );
}

function Row({
  recording: { id, title, recordedAt },
  onChange,
}: {
  recording: RecordingSummary;
  onChange: () => void;
}) {
  const play = () => {
    stage.value = { kind: 'player', recordingId: id };
  };
  const save = async () => {
    const file = await ask('recording/export', { recordingId: id });
    if (file) saveFile(file.fileName, 'application/json', file.text);
  };
  const remove = () => void ask('recording/delete', { recordingId: id }).then(onChange);
  return (
    <li class="recording">
      <button type="button" class="recording-name" onClick={play}>
        <Play size={16} aria-hidden="true" />
        <span>
          <PlainText text={title} />
          <span class="hint">{new Date(recordedAt).toLocaleString()}</span>
        </span>
      </button>
      <IconButton label={`Save ${title} as a file`} onClick={() => void save()}>
        <Download size={16} />
      </IconButton>
      <IconButton label={`Delete ${title}`} onClick={remove}>
        <Trash2 size={16} />
      </IconButton>
    </li>
  );
}

function ImportButton({ onDone }: { onDone: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined) => {
    if (file && (await ask('recording/import', { text: await file.text() }))) onDone();
  };
  return (
    <>
      <IconButton label="Import a recording" onClick={() => field.current?.click()}>
        <Upload size={17} />
      </IconButton>
      <input
        ref={field}
        type="file"
        accept="application/json,.json"
        aria-label="File of a recording"
        hidden
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
    </>
  );
}
