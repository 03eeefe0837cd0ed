import { failed, type Outcome, success } from '../failure';
import { sendToWorker } from '../messaging';
import { type PartName, partNames } from '../part-names';
import { type Parts, registeredPart } from './parts';

/** Milliseconds in which the worker has put a part of a few kilobytes into a frame. */
const deadline = 10_000;

export type PartLoader = <Name extends PartName>(name: Name) => Promise<Outcome<Parts[Name]>>;

/** Gives a part, and has it injected first where this document has not had it yet: once, however many ask. */
export function createPartLoader(documentId: string): PartLoader {
  const loading = new Map<PartName, Promise<Outcome<unknown>>>();
  return async (name) => {
    const there = registeredPart(name);
    if (there) return success(there);
    const asked = loading.get(name) ?? inject(name);
    loading.set(name, asked);
    const answer = await asked;
    loading.delete(name);
    if (!answer.ok) return answer;
    const part = registeredPart(name);
    return part ? success(part) : failed('internal', `Patchbay's part for "${name}" did not start in this page.`);
  };

  /**
   * A second time where the worker says that it is there and it is not: Firefox can be told the frame alone, so while a
   * page goes or comes back the part may end in the document next to this one.
   */
  async function inject(name: PartName): Promise<Outcome<unknown>> {
    const ask = () => sendToWorker('document/load-part', { documentId, part: name }, { deadline });
    const first = await ask();
    return first.ok && !registeredPart(name) ? ask() : first;
  }
}

/** `page.click` is a step of the part `page`. */
export function partOf(tool: string): PartName | undefined {
  const name = tool.slice(0, Math.max(0, tool.indexOf('.')));
  return partNames.find((known) => known === name);
}
