import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { articlePart } from '../tools/page/article/article-part';
import { registerPart } from '../utils/page/parts';

/** Put beside the bridge of a document whose main text is asked for. */
export default defineUnlistedScript(() => registerPart('article', articlePart));
