import { failed } from '../../utils/failure';
import { textResult } from '../../utils/tool';
import type { BundledFunction } from '../../utils/toolkits/bundled';

export const findTools: BundledFunction = async ({ query }, scene) => {
  const found = await scene.findTools(String(query));
  if (found.length === 0) return failed('not-found', `No other tool has "${query}" in its name or description.`);
  return textResult(JSON.stringify({ inYourListFromTheNextStep: found }));
};
