import { actingTool } from './act-in-frame';

/** Writes into a field or an editor. */
export const type = actingTool('type');
