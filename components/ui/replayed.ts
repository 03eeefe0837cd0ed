import { createContext } from 'preact';

/** True where a recording is shown: what asked a person then asks nobody now. */
export const Replayed = createContext(false);
