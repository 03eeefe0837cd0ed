import { actingTool } from './act-in-frame';

/** Gives a file field what stands in the call; asked each time. */
export const upload = actingTool('upload');
