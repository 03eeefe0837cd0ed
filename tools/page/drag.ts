import { actingTool } from './act-in-frame';

/** Drags an element onto another, by a distance, or a slider to a value. */
export const drag = actingTool('drag');
