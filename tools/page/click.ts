import { actingTool } from './act-in-frame';

/** Presses an element, and tells what changed. */
export const click = actingTool('click');
