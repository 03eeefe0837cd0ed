import type { NativeModelContext } from './native-part';

/** The browser's own `document.modelContext`; null where it has none (a page's imitation is not seen from here). */
export function findNative(): NativeModelContext | null {
  const { modelContext } = document as { modelContext?: Partial<NativeModelContext> };
  const isComplete = typeof modelContext?.getTools === 'function' && typeof modelContext.executeTool === 'function';
  return isComplete ? (modelContext as NativeModelContext) : null;
}
