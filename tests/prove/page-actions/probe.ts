import { accessibleOf } from '../../../tools/page/frame/accessible';
import { actions } from '../../../tools/page/frame/acting/actions';
import { elementsBelow } from '../../../tools/page/frame/acting/tree';
import { runFrameTool } from '../../../tools/page/frame/frame-tools';
import { referenceOf } from '../../../tools/page/frame/references';
import { isShown } from '../../../tools/page/frame/shown';
import type { JsonObject } from '../../../utils/json';

/**
 * The content script of the proof's own extension: the page part alone, in the world in which it always runs, asked by
 * events. What lies between a model and this world is proven elsewhere.
 */
type Question = { id: number; tool: string; args: JsonObject };

document.addEventListener('probe-ask', async (event) => {
  const { id, tool, args } = JSON.parse((event as CustomEvent<string>).detail) as Question;
  const signal = AbortSignal.timeout(30_000);
  const answer = tool === 'find' ? find(args) : await runFrameTool(actions, tool, args, signal).catch(thrown);
  document.dispatchEvent(new CustomEvent('probe-answer', { detail: JSON.stringify({ id, answer }) }));
});
document.documentElement.dataset.probe = 'ready';

const thrown = (error: unknown) => ({
  ok: false,
  failure: { code: 'tool-threw', message: `threw: ${String(error)}` },
});

/** References of all that fits, by what the picture of the page says of it. */
function find({ within, role, name, text, css }: JsonObject): string[] {
  const root = typeof within === 'string' ? document.querySelector(within) : document;
  if (!root) return [];
  const fits = (element: Element) => {
    if (typeof css === 'string' && !element.matches(css)) return false;
    if (typeof text === 'string' && element.textContent?.trim() !== text) return false;
    const told = accessibleOf(element);
    return (
      (role === undefined || told.role === role) && (name === undefined || told.name === name) && isShown(element)
    );
  };
  return [...elementsBelow(root, '*')].filter(fits).map((element) => referenceOf(element));
}
