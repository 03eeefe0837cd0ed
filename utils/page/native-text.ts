import { stringify } from './primordials';
import { refuseWith } from './refusals';

/** What `executeTool` gives to a page for a tool's value: the text that Chromium's own implementation gives. */
export function nativeText(value: unknown): string {
  if (typeof value === 'string') return value || 'Operation succeeded';
  if (typeof value === 'symbol') return refuseWith('UnknownError', 'The tool returned a Symbol.');
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? 'undefined' : `${value}`;
  try {
    return (stringify(value) as string | undefined) ?? 'undefined';
  } catch {
    return refuseWith('UnknownError', 'The tool returned what has no JSON.');
  }
}
