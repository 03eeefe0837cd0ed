import { actingTool } from './act-in-frame';

/** Presses a key. */
export const press = actingTool('press');
