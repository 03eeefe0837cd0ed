import type { Failed } from '../../../../utils/failure';
import { failed } from '../../../../utils/failure';
import { type Hit, hitOf, type Point } from './hit';
import { describe } from './known';
import { endStandstill, isAnimating, nextFrame, untilStill } from './patience';
import { closestOf } from './tree';

/** What covers an element may be on its way: while something moves, it is waited for this long, in milliseconds. */
const longestWait = 2000;

export type Reached = { ok: true; element: Element; point: Point } | Failed;

/** Brings an element into view and finds the point where a press reaches it, or says what stands in the way. */
export async function reach(target: Element, signal: AbortSignal): Promise<Reached> {
  const disabled = whyDisabled(target);
  if (disabled) return failed('not-allowed', disabled);
  let hit: Hit = { kind: 'no-box' };
  const giveUp = performance.now() + longestWait;
  for (let attempt = 0; attempt < 3 || (performance.now() < giveUp && isAnimating()); attempt++) {
    endStandstill();
    bringIntoView(target, attempt);
    await untilStill(target, signal);
    if (!target.isConnected) break;
    hit = hitOf(target);
    if (hit.kind === 'hit') return { ok: true, element: hit.element, point: hit.point };
    await nextFrame(signal);
  }
  return failed('not-allowed', whyUnreachable(target, hit));
}

/** A bar that sticks to one edge covers what is scrolled there, so each attempt takes another place. */
function bringIntoView(target: Element, attempt: number): void {
  const block = (['nearest', 'center', 'end'] as const)[attempt] ?? 'center';
  target.scrollIntoView({ block, inline: attempt === 0 ? 'nearest' : 'center', behavior: 'instant' });
}

function whyDisabled(target: Element): string | null {
  if (target.matches(':disabled'))
    return `${describe(target)} is disabled. Look for what has to be done before it.`;
  const disabled = closestOf(target, '[aria-disabled="true"]');
  if (disabled === target) return `${describe(target)} says that it is disabled (aria-disabled).`;
  const inert = closestOf(target, '[inert]');
  if (!inert) return null;
  return `${describe(target)} is in a part of the page that is switched off at the moment (inert), often because a dialog is open.`;
}

function whyUnreachable(target: Element, hit: Hit): string {
  const name = describe(target);
  if (!target.isConnected) return `${name} went away while the page moved. Read the page again.`;
  switch (hit.kind) {
    case 'covered':
      return `${name} is covered by ${describe(hit.by)}. Close or move that first.`;
    case 'ignored':
      return `${name} lets presses through to what lies behind it (pointer-events: none), so it cannot be pressed.`;
    case 'no-box':
      return `${name} has no place on the page: it is hidden. Open what it is in first.`;
    default:
      return `${name} cannot be scrolled into view: it lies outside of the window.`;
  }
}
