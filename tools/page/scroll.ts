import { lookingTool } from './act-in-frame';

/** Moves what is in view. */
export const scroll = lookingTool('scroll');
