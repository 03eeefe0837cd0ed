import { listen } from './page-events';
import { mapDelete, mapForEach, mapGet, mapSet } from './primordials';
import type { Annotations, Execute } from './tool-dictionary';

/** A registered tool, with a copy of its schema that the page cannot change any more. */
export type RegisteredEntry = {
  name: string;
  title: string;
  description: string;
  /** JSON text; undefined where the page gave none. */
  schema: string | undefined;
  annotations: Annotations | undefined;
  execute: Execute;
  signal: AbortSignal | undefined;
  source: 'page' | 'form';
};

/** The tools of this document, in the order of their registration. */
export class ToolRegistry {
  private readonly entries = new Map<string, RegisteredEntry>();
  constructor(private readonly onChange: () => void) {}

  get(name: string): RegisteredEntry | undefined {
    return mapGet(this.entries, name) as RegisteredEntry | undefined;
  }

  each(visit: (entry: RegisteredEntry) => void): void {
    mapForEach(this.entries, visit as never);
  }

  /** Adds a tool whose name is free. Its signal takes it away again. */
  add(entry: RegisteredEntry): void {
    mapSet(this.entries, entry.name, entry);
    this.onChange();
    if (entry.signal) listen(entry.signal, 'abort', () => this.remove(entry));
  }

  remove(entry: RegisteredEntry): void {
    // Another tool may have taken the name since.
    if (this.get(entry.name) !== entry) return;
    mapDelete(this.entries, entry.name);
    this.onChange();
  }
}
