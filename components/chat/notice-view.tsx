import { CircleAlert, Info } from 'lucide-preact';
import type { Notice } from '../../utils/thread';
import { words } from '../../utils/words';
import { ask } from '../store/ask';
import { isRunning, run } from '../store/panel';
import { screen, shownThread } from '../store/view';

/** A line of Patchbay's own. Only the last thing in a thread can be continued from. */
export function NoticeView({ notice, last }: { notice: Notice; last: boolean }) {
  const goOn = () =>
    shownThread.value &&
    void ask('run/continue', { threadId: shownThread.value, ...(run.value && { fromStep: run.value.step }) });
  const canGoOn = last && !isRunning.value;
  return (
    <div class={`notice ${notice.level}`}>
      {notice.level === 'error' ? (
        <CircleAlert size={16} aria-hidden="true" />
      ) : (
        <Info size={16} aria-hidden="true" />
      )}
      <div>
        <p dir="auto">{notice.text}</p>
        <div class="button-row">
          {canGoOn && notice.offers.includes('continue') && <Offer label={words('continue')} onClick={goOn} />}
          {canGoOn && notice.offers.includes('retry') && <Offer label={words('retry')} onClick={goOn} />}
          {notice.offers.includes('open-settings') && (
            <Offer
              label={words('openSettings')}
              onClick={() => {
                screen.value = 'settings';
              }}
            />
          )}
        </div>
      </div>
    </div>
  );
}

const Offer = ({ label, onClick }: { label: string; onClick: () => unknown }) => (
  <button type="button" class="button" onClick={() => void onClick()}>
    {label}
  </button>
);
