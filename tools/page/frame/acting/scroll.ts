import type { FrameTool } from '../frame-tools';
import { answer } from './answer';
import { numberOf, targetOf, textOf } from './arguments';
import { scrollerOf } from './key-defaults';
import { describe } from './known';
import { Mutations } from './mutations';

/** Brings an element into view, or moves what scrolls around it, or the page. Says where it stands and how much is left. */
export const scroll: FrameTool = async (args, signal) => {
  const found = textOf(args, 'ref') ? targetOf(args) : null;
  if (found && !found.ok) return found;
  const direction = textOf(args, 'direction');
  if (found && !direction) {
    found.value.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    return answer(`${describe(found.value)} is in view now.`);
  }
  const page = document.scrollingElement ?? document.documentElement;
  const scroller = (found && scrollerOf(found.value)) ?? mainScroller(page);
  const mutations = new Mutations(scroller);
  const before = placeOf(scroller);
  move(scroller, direction || 'down', numberOf(args, 'pages', 1));
  await mutations.untilQuiet(signal);
  const grew = mutations.records.some(({ addedNodes }) => addedNodes.length > 0);
  const what = scroller === page ? 'The page' : describe(scroller);
  const moved = placeOf(scroller) === before ? 'did not move: it is at its end' : 'moved';
  return answer(`${what} ${moved}. ${leftOf(scroller)}${grew ? ' New content came in while it scrolled.' : ''}`);
};

/** Many applications scroll in one part that fills the window while the page itself does not move. */
function mainScroller(page: Element): Element {
  if (page.scrollHeight > page.clientHeight + 1) return page;
  const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  return (middle && scrollerOf(middle)) ?? page;
}

function move(scroller: Element, direction: string, pages: number): void {
  const height = scroller.clientHeight * 0.85 * pages;
  const width = scroller.clientWidth * 0.85 * pages;
  const ways: Record<string, ScrollToOptions> = {
    down: { top: height },
    up: { top: -height },
    right: { left: width },
    left: { left: -width },
    top: { top: -1e7 },
    bottom: { top: 1e7 },
  };
  scroller.scrollBy({ ...ways[direction], behavior: 'instant' });
}

const placeOf = ({ scrollTop, scrollLeft }: Element): string => `${scrollTop},${scrollLeft}`;

function leftOf({ scrollTop, scrollHeight, clientHeight }: Element): string {
  const above = Math.round(scrollTop);
  const below = Math.max(0, Math.round(scrollHeight - clientHeight - scrollTop));
  return `${above} pixels lie above what is shown, ${below} below.`;
}
