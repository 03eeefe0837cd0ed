import { browser } from '../../utils/browser';
import { failed } from '../../utils/failure';
import type { CallResult } from '../../utils/tool';
import type { BundledTool } from '../../utils/toolkits/bundled';

/** The page that is asked goes with its call. So nothing is answered here: whoever follows the page says where it is. */
export const refreshPage: BundledTool = {
  actsOutside: true,
  async run({ forceReload }, { address, signal }) {
    const hasBegun = await browser.tabs.reload(address.tabId, { bypassCache: forceReload === true }).then(
      () => true,
      () => false,
    );
    return hasBegun ? aborted(signal) : failed('tab-closed', 'The tab of this page has been closed.');
  },
};

const aborted = (signal: AbortSignal) =>
  new Promise<CallResult>((resolve) => {
    const stop = () => resolve(failed('cancelled', 'The call was stopped.'));
    signal.addEventListener('abort', stop, { once: true });
  });
