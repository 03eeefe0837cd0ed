import { failed } from '../../../utils/failure';
import { type Part, stepResult } from '../../../utils/page/parts';
import type { CallResult } from '../../../utils/tool';

/** Milliseconds in which a place must have been found, once the person has let the site know it. */
const timeout = 10_000;
/** A place that was found at most this long ago will do, in milliseconds. */
const maximumAge = 60_000;

const reasons: Record<number, string> = {
  1: 'The browser does not let this site know where the person is. They can change it in the site settings.',
  2: 'The browser could not find out where the person is.',
  3: 'The browser took too long to find out where the person is.',
};

const locate = (): Promise<CallResult> =>
  new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy }, timestamp }) =>
        resolve(
          stepResult({ latitude, longitude, accuracyInMetres: accuracy, time: new Date(timestamp).toISOString() }),
        ),
      ({ code }) =>
        resolve(failed(code === 3 ? 'timed-out' : 'denied', reasons[code] ?? 'The place is not known.')),
      { timeout, maximumAge },
    );
  });

export const locationPart: Part = {
  async run({ tool }) {
    if (tool !== 'location.read') return failed('unknown-tool', `The location part has no step "${tool}".`);
    return 'geolocation' in navigator
      ? locate()
      : failed('not-allowed', 'Browsers tell a place only to pages that came over a safe connection (https).');
  },
};
