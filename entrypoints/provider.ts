import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startProvider } from '../utils/page/page-provider';

/** Runs in the page's own world, at document start, after the bridge. */
export default defineUnlistedScript(startProvider);
