import { browser } from '../../utils/browser';
import { errorText, failed, type Outcome, success } from '../../utils/failure';
import type { CallResult } from '../../utils/tool';
import type { BundledFunction, BundledScene } from '../../utils/toolkits/bundled';
import { cropPicture } from './crop-picture';
import { type FrameAnswer, frameAnswer } from './frame-answer';

/** What is to be seen of the tab now, whole or around one element. */
export const screenshot: BundledFunction = async (args, scene) => {
  const reference = typeof args.ref === 'string' ? args.ref : '';
  if (/^f\d/.test(reference)) {
    return failed(
      'invalid-arguments',
      `${reference} is in a frame; only elements of the top document can be cut out. Leave ref out.`,
    );
  }
  const place = reference ? frameAnswer(await scene.inFrame(0, 'page.place', { reference, reveal: true })) : null;
  if (place && !place.ok) return place;
  if (args.marks === true) await scene.inFrame(0, 'page.show_marks', { prefix: '' });
  const taken = await capture(scene);
  if (args.marks === true) await scene.inFrame(0, 'page.hide_marks', {});
  if (!taken.ok) return taken;
  return imageResult(await cropPicture(taken.value, boxOf(place)));
};

/** Only the tab in front can be captured, so one that is not says so. */
async function capture(scene: BundledScene): Promise<Outcome<string>> {
  const tab = await browser.tabs.get(scene.address.tabId);
  if (!tab.active) {
    return failed(
      'page-asleep',
      'Only the tab in front of its window can be photographed. Use read_page, or ask to bring it to the front.',
    );
  }
  try {
    return success(await browser.tabs.captureVisibleTab(tab.windowId, { format: 'png' }));
  } catch (thrown) {
    return failed(
      'permission-missing',
      `The browser allows no picture of this tab (${errorText(thrown)}). It does after the person has clicked Patchbay's icon on it, or granted all sites.`,
    );
  }
}

/** Padding around an element, in CSS pixels. */
const padding = 12;

function boxOf(place: FrameAnswer | null) {
  if (!place?.ok) return null;
  const { left, top, width, height, ratio } = place.value;
  return {
    left: (Number(left) - padding) * Number(ratio),
    top: (Number(top) - padding) * Number(ratio),
    width: (Number(width) + 2 * padding) * Number(ratio),
    height: (Number(height) + 2 * padding) * Number(ratio),
  };
}

const imageResult = (data: string): CallResult => ({
  ok: true,
  content: [{ type: 'image', mediaType: 'image/jpeg', data }],
});
