import type { BundledFunction } from '../../utils/toolkits/bundled';

export const getLocalStorage: BundledFunction = (args, scene) => scene.inFrame(0, 'storage.readEntry', args);
export const listLocalStorage: BundledFunction = (args, scene) => scene.inFrame(0, 'storage.listEntries', args);
export const setLocalStorage: BundledFunction = (args, scene) => scene.act(0, 'storage.writeEntry', args);
export const removeLocalStorage: BundledFunction = (args, scene) => scene.act(0, 'storage.removeEntry', args);
