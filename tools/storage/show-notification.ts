import type { BundledFunction } from '../../utils/toolkits/bundled';

export const showNotification: BundledFunction = (args, scene) => scene.act(0, 'storage.notify', args);
