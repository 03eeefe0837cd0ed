import type { PartName } from '../part-names';
import type { CallResult } from '../tool';

/** A step of a bundled tool, as it reaches the part: `tool` is `PART.step`. */
export type PartCall = { callId: string; tool: string; arguments: Record<string, unknown> };

/** A script beside the bridge, in the same isolated world. Its expected failures are results; it never rejects. */
export type Part = { run(call: PartCall, signal: AbortSignal): Promise<CallResult> };

/** What a step answers: any JSON value. Here and not in `utils/tool.ts`, whose schemas no page should pay for. */
export const stepResult = (value: unknown): CallResult => ({
  ok: true,
  content: [{ type: 'text', text: typeof value === 'string' ? value : JSON.stringify(value) }],
});

/** A part that finds tools in its document. */
type OfferingPart = Part & {
  /** Tells of changes of what `list` gives. Called once. */
  watch(onChange: () => void, signal: AbortSignal): void;
  /** `AnnouncedTool`s, unchecked. */
  list(): unknown[] | Promise<unknown[]>;
};

/** What each part is to the bridge. One that offers more than `run` says so here. */
export interface Parts {
  page: Part;
  htmx: OfferingPart;
  native: OfferingPart & {
    /** The provider saw a tool end: what it really gave. */
    witness(tool: string, input: string, result: unknown): void;
  };
  prototype: OfferingPart;
  storage: Part;
  location: Part;
  article: Part;
}

type Registry = { [Name in PartName]?: Parts[Name] };

const place = 'patchbayParts';

/** Defined, not assigned, and asked for as our own: an element of the page with this id would answer to the name. */
function registry(): Registry {
  if (!Object.hasOwn(globalThis, place)) {
    Object.defineProperty(globalThis, place, { value: {}, configurable: true });
  }
  return (globalThis as unknown as { [place]: Registry })[place];
}

/** Called by a part's entry file. The same part again changes nothing. */
export function registerPart<Name extends PartName>(name: Name, part: Parts[Name]): void {
  const parts: { [key in Name]?: Parts[Name] } = registry();
  parts[name] ??= part;
}

export const registeredPart = <Name extends PartName>(name: Name): Parts[Name] | undefined => registry()[name];

/** A new bridge takes nothing over: the parts there may be of an older version of the extension. */
export function forgetParts(): void {
  Object.defineProperty(globalThis, place, { value: {}, configurable: true });
}
