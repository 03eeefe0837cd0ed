import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { locationPart } from '../tools/location/page/location-part';
import { registerPart } from '../utils/page/parts';

/** Put beside the bridge of a document when its place is first asked for. */
export default defineUnlistedScript(() => registerPart('location', locationPart));
