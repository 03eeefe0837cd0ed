import { actingTool } from './act-in-frame';

/** Sets a box or switch on or off. */
export const check = actingTool('check');
