import { Download, PictureInPicture2 } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import { words } from '../../utils/words';
import { popOut } from '../stage/pop-out';
import { type Stage, stage } from '../stage/stage';
import { StageFrame } from '../stage/stage-frame';
import { IconButton } from '../ui/icon-button';
import { saveFile } from '../ui/save-file';
import { exportReport } from './export-report';
import { ReportView } from './report-view';
import { type Loaded, useReport } from './use-report';
import { type Tokens, useTokens } from './use-tokens';

type Inspected = Extract<Stage, { kind: 'inspector' }>;

/** What the model saw, step by step. */
export function InspectorScreen({ wanted }: { wanted: Inspected }) {
  const loaded = useReport(wanted.threadId, wanted.runId);
  const tokens = useTokens(loaded?.report ?? null);
  const isLoaded = loaded !== null;
  useEffect(() => {
    if (isLoaded && wanted.step) document.getElementById(`step-${wanted.step}`)?.scrollIntoView({ block: 'start' });
  }, [isLoaded, wanted.step]);
  return (
    <StageFrame title={words('whatModelSaw')} tools={<Tools wanted={wanted} loaded={loaded} tokens={tokens} />}>
      {loaded && <RunPicker loaded={loaded} wanted={wanted} />}
      {loaded ? (
        <ReportView report={loaded.report} tokens={tokens} dropped={loaded.dropped} />
      ) : (
        <p class="hint" aria-busy="true">
          {words('readingKept')}
        </p>
      )}
    </StageFrame>
  );
}

function Tools({ wanted, loaded, tokens }: { wanted: Inspected; loaded: Loaded | null; tokens: Tokens }) {
  const save = () =>
    loaded && saveFile('patchbay-run.html', 'text/html', exportReport(loaded.report, tokens, loaded.dropped));
  return (
    <>
      <IconButton label={words('saveFile')} disabled={!loaded} onClick={save}>
        <Download size={17} />
      </IconButton>
      <IconButton label={words('openInWindow')} onClick={() => popOut(wanted)}>
        <PictureInPicture2 size={17} />
      </IconButton>
    </>
  );
}

function RunPicker({ loaded: { runs }, wanted }: { loaded: Loaded; wanted: Inspected }) {
  if (runs.length < 2) return null;
  return (
    <select
      class="run-picker"
      aria-label={words('whichRun')}
      value={wanted.runId}
      onChange={(event) => {
        stage.value = { kind: 'inspector', threadId: wanted.threadId, runId: event.currentTarget.value };
      }}
    >
      {runs.map(({ id, question, startedAt }) => (
        <option key={id} value={id}>
          {new Date(startedAt).toLocaleTimeString()} {question}
        </option>
      ))}
    </select>
  );
}
