import { actingTool } from './act-in-frame';

/** Chooses options of a list by their words. */
export const select = actingTool('select');
