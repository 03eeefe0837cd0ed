import type { Play } from './play';

/** What an application says of itself once a task is done, or what its server was asked for. */
export type Evidence = { said: Record<string, unknown>; asked: string[]; text: string };

/** A task of several steps in an application that was not written by us. */
export type PageTask = {
  application: string;
  /** The message that the person sends; it names the task for the scripted model, too. */
  wish: string;
  path: string;
  play: () => Play;
  isDone(evidence: Evidence): boolean;
};
