import { words } from '../../utils/words';
import { ask } from '../store/ask';
import { report } from '../store/view';
import { known } from './brought';
import { exportedFrom, readExport } from './transfer';
import { reviewNext, waitingReviews } from './waiting-reviews';

/** All toolkits into one file, and such a file back: each is shown before it is installed. */
export function TransferButtons({ hasAny }: { hasAny: boolean }) {
  return (
    <div class="button-row">
      {hasAny && (
        <button type="button" class="button" onClick={() => void exportAll()}>
          {words('exportAllToolkits')}
        </button>
      )}
      <label class="button">
        {words('import')}
        <input
          type="file"
          accept=".json"
          class="visually-hidden"
          onChange={async ({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) await importAll(await file.text());
          }}
        />
      </label>
      {waitingReviews.value.length > 0 && (
        <span role="status">{words('moreToReview', waitingReviews.value.length)}</span>
      )}
    </div>
  );
}

async function exportAll(): Promise<void> {
  const ids = known.value.filter(({ removedAt }) => removedAt === null).map(({ id }) => id);
  const answers = await Promise.all(ids.map((toolkitId) => ask('toolkit/read', { toolkitId })));
  const toolkits = answers.flatMap((answer) => answer?.toolkit ?? []);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([exportedFrom(toolkits)], { type: 'application/json' }));
  link.download = 'patchbay-toolkits.json';
  link.click();
  URL.revokeObjectURL(link.href);
}

async function importAll(text: string): Promise<void> {
  const found = readExport(text);
  if (!found.ok) {
    report.value = found.failure.message;
    return;
  }
  waitingReviews.value = found.value;
  await reviewNext();
}
