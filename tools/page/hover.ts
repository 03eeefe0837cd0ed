import { lookingTool } from './act-in-frame';

/** Rests the pointer on an element: it changes no more than looking does. */
export const hover = lookingTool('hover');
