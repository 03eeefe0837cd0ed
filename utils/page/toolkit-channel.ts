/**
 * Toolkit code and the bridge of its document meet at DOM events whose type nobody else knows. Code in the page's world
 * gets another one, since the page can watch there: what it learns says nothing about the isolated one.
 */
export const toolkitChannel = (documentId: string, world: 'isolated' | 'page'): string =>
  `patchbay:${world === 'isolated' ? documentId.slice(0, 18) : documentId.slice(19)}`;

/** Heard by the code: the call with this id is to stop. */
export const stopEvent = (channel: string): string => `${channel}:stop`;

/** Under this name the runtime waits for the code that is injected right after it. */
export const runtimeName = 'patchbay.toolkit';

/** What the bridge is told. `begin` is claimed (its default prevented) where the call may run, once. */
export type ToolkitSignal = { callId: string; act: 'begin' } | { callId: string; act: 'settle'; result: string };

export type ToolkitCall = {
  callId: string;
  channel: string;
  entrypoint: string;
  order: string[] | null;
  arguments: Record<string, unknown>;
  /** What its toolkit was granted. */
  grants: string[];
  /** May the runtime stay in its world for the next call? Never where the page could get at it. */
  stays: boolean;
  /** Are the lines that it writes to the console wanted? */
  wantsLines: boolean;
};

export type ConsoleLine = { level: string; text: string };

/**
 * What the injected code comes to. `elsewhere`: this is not the document of the call, or it has been run here before.
 * `bare`: the runtime is not in this world yet.
 */
export type ToolkitReply =
  | { state: 'elsewhere' | 'bare' }
  | { state: 'settled'; result: string; lines: ConsoleLine[] };
