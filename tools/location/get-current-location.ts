import type { BundledTool } from '../../utils/toolkits/bundled';

export const getCurrentLocation: BundledTool = {
  effectOf: async () => ({ effect: 'read', reason: 'It tells the model where you are.', onceOnly: true }),
  run: (args, scene) => scene.inFrame(0, 'location.read', args),
};
