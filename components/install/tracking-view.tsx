import { useState } from 'preact/hooks';
import { words } from '../../utils/words';
import { report } from '../store/view';
import { Sentence } from '../ui/sentence';
import { addressProblem } from './address-source';
import { review } from './brought';
import { stopTracking, type Tracking, track, tracking } from './tracking';
import { canWatchFiles, chooseFiles, chooseFolder, type Watched, watchAddress } from './watched-files';

/** For whoever writes a toolkit: each saved change is in the next call, without another click. */
export function TrackingView() {
  const present = tracking.value;
  return (
    <section class="install-source" aria-labelledby="tracking-heading">
      <h2 id="tracking-heading">{words('workOnToolkit')}</h2>
      {present ? <TrackingState present={present} /> : <TrackingChoice />}
    </section>
  );
}

function TrackingChoice() {
  const [address, setAddress] = useState('http://localhost:8080/tools.json');
  const follow = (choose: () => Promise<Watched | null>) =>
    void choose().then((watched) => watched && track(watched));
  return (
    <>
      <p class="hint">{words('trackingMeaning')}</p>
      {canWatchFiles() && (
        <div class="button-row">
          <button type="button" class="button" onClick={() => follow(chooseFiles)}>
            {words('trackFile')}
          </button>
          <button type="button" class="button" onClick={() => follow(chooseFolder)}>
            {words('trackFolder')}
          </button>
        </div>
      )}
      <label class="install-field">
        <span>{canWatchFiles() ? words('orLocalAddress') : words('localAddressOnly')}</span>
        <input type="url" value={address} onInput={({ currentTarget }) => setAddress(currentTarget.value)} />
      </label>
      <button type="button" class="button" onClick={() => followAddress(address)}>
        {words('trackAddress')}
      </button>
    </>
  );
}

function followAddress(address: string): void {
  const isLocal = URL.canParse(address) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname);
  report.value = addressProblem(address) || (isLocal ? '' : words('trackOnlyLocal'));
  if (!report.value) void track(watchAddress(address));
}

function TrackingState({ present: { label, lastRead, lastTaken, trouble } }: { present: Tracking }) {
  const waits = review.value?.toolkit && lastRead !== null;
  return (
    <>
      <p role="status">
        <Sentence text={words('trackingNow', timeOf(lastRead))} parts={[<strong key="label">{label}</strong>]} />{' '}
        {lastTaken && words('trackingTaken', timeOf(lastTaken))}
      </p>
      {trouble && <p class="install-problem">{trouble}</p>}
      {waits && <p>{words('trackingWaits')}</p>}
      <button type="button" class="button" onClick={stopTracking}>
        {words('stopTracking')}
      </button>
    </>
  );
}

const timeOf = (date: Date | null): string => date?.toLocaleTimeString([], { hour12: false }) ?? words('notYet');
