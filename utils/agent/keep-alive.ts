import { browser } from '../browser';

/**
 * Both browsers end an idle worker after 30 s, and a stream that delivers a chunk every second does not count as life;
 * an extension API call every 20 s does (measured in Chromium 156 and Firefox 153). The alarm is the net under it: if
 * the worker dies all the same, the alarm starts it and open runs are resumed.
 */
const pulse = 20_000;
const netAlarm = 'resume-open-runs';

export function createKeepAlive(resume: () => void) {
  let holders = 0;
  let timer: ReturnType<typeof setInterval> | undefined;

  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === netAlarm) resume();
  });

  return {
    /** Keeps the worker alive until the returned function is called. */
    hold(): () => void {
      holders += 1;
      if (holders === 1) {
        timer = setInterval(() => void browser.runtime.getPlatformInfo(), pulse);
        void browser.alarms.create(netAlarm, { periodInMinutes: 0.5 });
      }
      return () => {
        holders -= 1;
        if (holders > 0) return;
        clearInterval(timer);
        void browser.alarms.clear(netAlarm);
      };
    },
  };
}
export type KeepAlive = ReturnType<typeof createKeepAlive>;
