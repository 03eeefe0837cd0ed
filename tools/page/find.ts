import { failed } from '../../utils/failure';
import { textResult } from '../../utils/tool';
import type { BundledFunction } from '../../utils/toolkits/bundled';
import { frameAnswer } from './frame-answer';
import { frameName } from './read-frames';

/** Looks in every frame of the page. */
export const find: BundledFunction = async (args, scene) => {
  const limit = typeof args.limit === 'number' ? args.limit : 20;
  const lines: string[] = [];
  const notes: string[] = [];
  let found = 0;
  const frames = (await scene.frames()).slice(0, 100);
  const answers = await Promise.all(
    frames.map(async ({ frameId }) => ({
      frameId,
      answer: frameAnswer(
        await scene.inFrame(frameId, 'page.find', { ...args, limit, prefix: frameName(frameId) }),
      ),
    })),
  );
  for (const { frameId, answer } of answers) {
    if (!answer.ok) {
      if (frameId === 0) return answer;
      notes.push(`Frame f${frameId} could not be searched: ${answer.failure.message}`);
      continue;
    }
    lines.push(...(Array.isArray(answer.value.lines) ? answer.value.lines.map(String) : []));
    found += Number(answer.value.found);
    if (answer.value.complete !== true) notes.push('The page is so large that only its first part was searched.');
  }
  if (found === 0 && notes.length === 0)
    return failed('not-found', 'Nothing on the page fits. Try fewer or other words.');
  const shown = lines.slice(0, limit);
  const count =
    found > shown.length ? [`${found} fit; ${shown.length} are shown. Say more to narrow it down.`] : [];
  return textResult([...shown, ...count, ...notes].join('\n'));
};
