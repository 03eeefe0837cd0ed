import { failed, type Outcome, success } from '../../utils/failure';
import { isJsonObject, type JsonObject } from '../../utils/json';
import type { CallResult } from '../../utils/tool';
import type { Appraisal, BundledTool } from '../../utils/toolkits/bundled';

/** An action of the page part, done in the frame that its references name. */
export const actingTool = (action: string): BundledTool => ({
  run: async (args, scene) => {
    const frame = frameOf(args);
    return frame.ok ? scene.act(frame.value, `page.${action}`, args) : frame;
  },
  effectOf: async (args, scene) => {
    const frame = frameOf(args);
    if (!frame.ok) return { effect: 'write' };
    return appraisalIn(await scene.inFrame(frame.value, 'page.appraise', { tool: action, args }));
  },
});

/** An action that only changes what can be seen: it flows like reading. */
export const lookingTool = (action: string): BundledTool => ({
  run: async (args, scene) => {
    const frame = frameOf(args);
    return frame.ok ? scene.inFrame(frame.value, `page.${action}`, args) : frame;
  },
});

/** `f3kd12` is element `kd12` of frame 3; without a frame it is the top one. */
const frameOfReference = (reference: string): number => Number(/^f(\d+)/.exec(reference.trim())?.[1] ?? 0);

/** The one frame that all references of a call are in. */
export function frameOf(args: JsonObject): Outcome<number> {
  const fields = Array.isArray(args.fields) ? args.fields.filter(isJsonObject) : [];
  const references = [args.ref, args.to, ...fields.map(({ ref }) => ref)].filter((ref) => typeof ref === 'string');
  const frames = new Set(references.map(frameOfReference));
  if (frames.size > 1) {
    return failed('invalid-arguments', 'The references are in different frames. Make one call for each frame.');
  }
  return success([...frames][0] ?? 0);
}

/** What the part found; where it is not what was asked for, the call counts as a change of its own kind. */
function appraisalIn(result: CallResult): Appraisal {
  const [part] = result.ok ? result.content : [];
  const found = part?.type === 'text' ? readObject(part.text) : null;
  if (typeof found?.reason !== 'string') return { effect: 'write' };
  return { effect: 'write', reason: found.reason, onceOnly: found.onceOnly === true };
}

function readObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}
