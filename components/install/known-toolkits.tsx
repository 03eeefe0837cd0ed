import { Pencil } from 'lucide-preact';
import { browser } from '../../utils/browser';
import type { ToolkitSummary } from '../../utils/toolkit';
import { words } from '../../utils/words';
import { ask } from '../store/ask';
import { report } from '../store/view';
import { PlainText } from '../ui/plain-text';
import { Sentence } from '../ui/sentence';
import { addressProblem, fetchToolkit } from './address-source';
import { bringFiles, installedName, known, refreshKnown } from './brought';
import { SecretSlots } from './secret-slots';
import { TransferButtons } from './transfer-buttons';

/** What is installed and what lies in the bin, with all that can be done to it. */
export function KnownToolkits() {
  const installed = known.value.filter(({ removedAt }) => removedAt === null);
  const removed = known.value.filter(({ removedAt }) => removedAt !== null);
  return (
    <section class="install-known" aria-labelledby="known-heading">
      <h2 id="known-heading">{words('installed')}</h2>
      {installed.length === 0 && <p class="hint">{words('noneYet')}</p>}
      <ul class="install-tools" aria-label={words('installedToolkits')}>
        {installed.map((toolkit) => (
          <KnownToolkit key={toolkit.id} toolkit={toolkit} />
        ))}
      </ul>
      <TransferButtons hasAny={installed.length > 0} />
      {removed.length > 0 && (
        <>
          <h2>{words('bin')}</h2>
          <p class="hint">{words('binMeaning')}</p>
          <ul class="install-tools" aria-label={words('removedToolkits')}>
            {removed.map(({ id, name, version }) => (
              <li key={id} class="install-tool">
                <PlainText text={[name, version].filter(Boolean).join(' ')} />
                <div class="button-row">
                  <button type="button" class="button" onClick={() => void change('toolkit/restore', id)}>
                    {words('bringBack')}
                  </button>
                  <button type="button" class="button" onClick={() => void change('toolkit/discard', id)}>
                    {words('deleteForGood')}
                  </button>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function KnownToolkit({ toolkit }: { toolkit: ToolkitSummary }) {
  const { id, name, version, matches, source, toolNames, tracked } = toolkit;
  return (
    <li class="install-tool">
      <strong>
        <PlainText text={[name, version].filter(Boolean).join(' ')} />
      </strong>
      {tracked && <span class="badge">{words('tracked')}</span>}
      <p class="hint">
        <PlainText text={toolNames.join(', ')} />{' '}
        <Sentence text={words('worksOn', '%1')} parts={[<PlainText key="sites" text={matches.join(', ')} />]} />
      </p>
      <SecretSlots toolkit={toolkit} onDone={() => void refreshKnown()} />
      <div class="button-row">
        <a class="button" href={browser.runtime.getURL(`options.html?toolkit=${encodeURIComponent(id)}`)}>
          <Pencil size={14} aria-hidden="true" /> {words('edit')}
        </a>
        {source && (
          <button type="button" class="button" onClick={() => void lookForUpdate(source)}>
            {words('lookForUpdate')}
          </button>
        )}
        <button type="button" class="button" onClick={() => void change('toolkit/remove', id)}>
          {words('remove')}
        </button>
      </div>
    </li>
  );
}

async function change(
  name: 'toolkit/remove' | 'toolkit/restore' | 'toolkit/discard',
  toolkitId: string,
): Promise<void> {
  installedName.value = '';
  await ask(name, { toolkitId });
  await refreshKnown();
}

/** Asked for by a click, and shown like anything else that is brought: it is installed by another one. */
async function lookForUpdate(source: string): Promise<void> {
  report.value = addressProblem(source);
  if (report.value) return;
  const files = await fetchToolkit(source, AbortSignal.timeout(20_000));
  if (files.ok) await bringFiles(files.value, source);
  else report.value = files.failure.message;
}
