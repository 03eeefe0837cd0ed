import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { storagePart } from '../tools/storage/page/storage-part';
import { registerPart } from '../utils/page/parts';

/** Put beside the bridge of a document when a storage tool is first called there. */
export default defineUnlistedScript(() => registerPart('storage', storagePart));
