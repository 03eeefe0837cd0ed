import { stepResult } from '../../utils/page/parts';
import type { BundledFunction } from '../../utils/toolkits/bundled';
import { frameOf } from './act-in-frame';

/** Waits in the page. A page that is replaced meanwhile ends the wait, and is named. */
export const waitFor: BundledFunction = async (args, scene) => {
  const frame = frameOf(args);
  if (!frame.ok) return frame;
  try {
    return await scene.inFrame(frame.value, 'page.wait_for', args);
  } catch (lost) {
    const top = (await scene.frames()).find(({ frameId }) => frameId === 0);
    if (!top || top.documentId === scene.address.documentId) throw lost;
    return stepResult(
      `The page was replaced while it waited. It is now ${top.url}. Read it, or wait for something on it.`,
    );
  }
};
