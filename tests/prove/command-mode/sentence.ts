import type { JsonObject } from '../../../utils/json';

/** A tool's own name and its arguments. */
export type WantedCall = [tool: string, values: JsonObject];

/**
 * What a person says and what should come of it. `or`: other answers that are as good. `form`: too little is said, so
 * the tool should come up as a form with these arguments. `calls: []`: no tool does that, and none may be called.
 */
export type Sentence = { say: string; calls: WantedCall[]; or?: WantedCall[][]; form?: true };
