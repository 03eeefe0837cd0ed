import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pagePart } from '../tools/page/frame/page-part';
import { registerPart } from '../utils/page/parts';

/** Put beside the bridge of a document that is to be read or operated. */
export default defineUnlistedScript(() => registerPart('page', pagePart));
