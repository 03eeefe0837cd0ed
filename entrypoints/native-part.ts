import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createNativePart } from '../utils/page/native-part';
import { findNative } from '../utils/page/native-scent';
import { registerPart } from '../utils/page/parts';

/** Put beside the bridge of a document in which the browser's own WebMCP is switched on. */
export default defineUnlistedScript(() => {
  const native = findNative();
  if (native) registerPart('native', createNativePart(native));
});
