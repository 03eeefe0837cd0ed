import type { BundledFunction } from '../../utils/toolkits/bundled';

export const getCookie: BundledFunction = (args, scene) => scene.inFrame(0, 'storage.readCookie', args);
export const getAllCookies: BundledFunction = (args, scene) => scene.inFrame(0, 'storage.listCookies', args);
