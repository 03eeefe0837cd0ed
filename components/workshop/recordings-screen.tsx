import './workshop.css';
import { Download, Play, Trash2, Upload } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RecordingSummary } from '../../utils/recording';
import { moment, words } from '../../utils/words';
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
    <StageFrame title={words('recordings')} tools={<ImportButton onDone={read} />}>
      {recordings?.length === 0 && <p class="hint">{words('recordingsNone')}</p>}
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
          <span class="hint">{moment(recordedAt)}</span>
        </span>
      </button>
      <IconButton label={words('saveAsFile', title)} onClick={() => void save()}>
        <Download size={16} />
      </IconButton>
      <IconButton label={words('deleteNamed', title)} onClick={remove}>
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
