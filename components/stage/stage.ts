import { signal } from '@preact/signals';

/** What is looked at over the chat: a run in all its parts, or an earlier one played again. */
export type Stage =
  | { kind: 'inspector'; threadId: string; runId: string; step?: number }
  | { kind: 'comparison'; left: string; leftRun: string; right: string; without: string }
  | { kind: 'recordings' }
  | { kind: 'player'; recordingId: string };

export const stage = signal<Stage | null>(stageOf(location.hash));

/** The address of a window that shows this and nothing else. */
export const hashOf = (wanted: Stage): string => `#stage=${encodeURIComponent(JSON.stringify(wanted))}`;

/** What is behind the hash is ours or nobody's: a stage that it names wrongly finds nothing to show. */
function stageOf(hash: string): Stage | null {
  if (!hash.startsWith('#stage=')) return null;
  try {
    const wanted = JSON.parse(decodeURIComponent(hash.slice('#stage='.length))) as Stage;
    return ['inspector', 'comparison', 'recordings', 'player'].includes(wanted.kind) ? wanted : null;
  } catch {
    return null;
  }
}
