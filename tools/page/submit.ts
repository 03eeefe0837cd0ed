import { actingTool } from './act-in-frame';

/** Sends a form; asked each time. */
export const submit = actingTool('submit');
