import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** Ticks in a worker of its own: a page that is not in front gets its timers once a minute. */
export default defineUnlistedScript(() => {
  setInterval(() => postMessage(null), 500);
});
