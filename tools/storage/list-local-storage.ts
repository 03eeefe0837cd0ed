import type { BundledFunction } from '../../utils/toolkits/bundled';

export const listLocalStorage: BundledFunction = (args, scene) => scene.inFrame(0, 'storage.list', args);
