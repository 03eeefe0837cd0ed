import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startBridge } from '../utils/page/bridge';

/** Runs in the extension's isolated world of every granted document, at document start, before the provider. */
export default defineUnlistedScript(startBridge);
