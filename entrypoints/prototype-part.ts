import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerPart } from '../utils/page/parts';
import { createPrototypePart } from '../utils/page/prototype-part';

/** Put beside the bridge where Firefox's prototype of WebMCP is switched on. */
export default defineUnlistedScript(() => registerPart('prototype', createPrototypePart()));
