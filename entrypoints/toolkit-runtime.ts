import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerRuntime } from '../utils/page/toolkit-runtime';

/** Injected with the code of a toolkit, into the same world, for one call. */
export default defineUnlistedScript(offerRuntime);
