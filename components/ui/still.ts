import { createContext } from 'preact';

/** True where what is drawn becomes a file: nothing in it can be pressed, and nothing is left to be drawn later. */
export const Still = createContext(false);
