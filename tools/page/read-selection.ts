import { failed } from '../../utils/failure';
import { textResult } from '../../utils/tool';
import type { BundledFunction } from '../../utils/toolkits/bundled';
import { frameAnswer } from './frame-answer';

/** What the person has marked, in whichever frame it is. */
export const readSelection: BundledFunction = async (_args, scene) => {
  for (const { frameId } of (await scene.frames()).slice(0, 50)) {
    const answer = frameAnswer(await scene.inFrame(frameId, 'page.selection', {}));
    if (!answer.ok || !answer.value.text) continue;
    const left = Number(answer.value.left);
    return textResult(`${answer.value.text}${left > 0 ? `\n(${left} more characters are selected.)` : ''}`);
  }
  return failed('not-found', 'Nothing is selected on the page. Ask the person to mark what they mean.');
};
