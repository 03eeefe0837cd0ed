import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createHtmxPart } from '../utils/page/htmx-part';
import { registerPart } from '../utils/page/parts';

/** Put beside the bridge of a document that is made with htmx. */
export default defineUnlistedScript(() => registerPart('htmx', createHtmxPart()));
