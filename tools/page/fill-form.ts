import { actingTool } from './act-in-frame';

/** Fills many fields in one call. */
export const fillForm = actingTool('fill_form');
