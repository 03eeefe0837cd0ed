import type { ModelTool } from '../model';
import { shortNames } from './tool-documents';

/** As shown to people: the title, or the name in words. */
export function labelOf({ title, alias }: ModelTool): string {
  if (title !== '') return title;
  const [name = alias] = shortNames([alias]);
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}
