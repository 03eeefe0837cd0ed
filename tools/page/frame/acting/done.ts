import type { Failed } from '../../../../utils/failure';

/** What an action did, in a sentence; or why it could not, which is passed on as it stands. */
export type Done = string | Failed;
