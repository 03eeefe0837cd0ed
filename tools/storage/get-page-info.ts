import type { BundledFunction } from '../../utils/toolkits/bundled';

export const getPageInfo: BundledFunction = (args, scene) => scene.inFrame(0, 'storage.pageInfo', args);
