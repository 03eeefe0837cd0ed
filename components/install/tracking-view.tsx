import { useState } from 'preact/hooks';
import { report } from '../store/view';
import { addressProblem } from './address-source';
import { review } from './brought';
import { stopTracking, type Tracking, track, tracking } from './tracking';
import { canWatchFiles, chooseFiles, chooseFolder, type Watched, watchAddress } from './watched-files';

/** For whoever writes a toolkit: each saved change is in the next call, without another click. */
export function TrackingView() {
  const present = tracking.value;
  return (
    <section class="install-source" aria-labelledby="tracking-heading">
      <h2 id="tracking-heading">Work on a toolkit</h2>
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
      <p class="hint">
        Patchbay reads your file again whenever you save it, as long as this page is open. The first time you look
        at it and press Install; after that, changes come by themselves, but for a wider reach.
      </p>
      {canWatchFiles() && (
        <div class="button-row">
          <button type="button" class="button" onClick={() => follow(chooseFiles)}>
            Track this file…
          </button>
          <button type="button" class="button" onClick={() => follow(chooseFolder)}>
            Track this folder…
          </button>
        </div>
      )}
      <label class="install-field">
        <span>
          {canWatchFiles()
            ? 'Or an address on this computer'
            : 'An address on this computer (this browser cannot follow files)'}
        </span>
        <input type="url" value={address} onInput={({ currentTarget }) => setAddress(currentTarget.value)} />
      </label>
      <button type="button" class="button" onClick={() => followAddress(address)}>
        Track this address
      </button>
    </>
  );
}

function followAddress(address: string): void {
  const isLocal = URL.canParse(address) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname);
  report.value =
    addressProblem(address) || (isLocal ? '' : 'Only an address on this computer (http://localhost) is tracked.');
  if (!report.value) void track(watchAddress(address));
}

function TrackingState({ present: { label, lastRead, lastTaken, trouble } }: { present: Tracking }) {
  const waits = review.value?.toolkit && lastRead !== null;
  return (
    <>
      <p role="status">
        Tracking <strong>{label}</strong>. Last read {timeOf(lastRead)}
        {lastTaken ? `; last change taken over ${timeOf(lastTaken)}` : ''}.
      </p>
      {trouble && <p class="install-problem">{trouble}</p>}
      {waits && <p>It waits for your yes: look at it below.</p>}
      <button type="button" class="button" onClick={stopTracking}>
        Stop tracking
      </button>
    </>
  );
}

const timeOf = (date: Date | null): string => date?.toLocaleTimeString([], { hour12: false }) ?? 'not yet';
