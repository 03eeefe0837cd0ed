import { failed, type Outcome, success } from '../../utils/failure';
import { isJsonObject, type Json, type JsonObject } from '../../utils/json';
import type { BundledScene, BundledTool, GivenFile } from '../../utils/toolkits/bundled';
import { actingTool } from './act-in-frame';

const acting = actingTool('upload');

/** Gives a file field what stands in the call, or a file that the person attached; asked each time. */
export const upload: BundledTool = {
  ...acting,
  async run(args, scene) {
    const filled = await withContent(args, scene);
    return filled.ok ? acting.run(filled.value, scene) : filled;
  },
};

async function withContent(args: JsonObject, scene: BundledScene): Promise<Outcome<JsonObject>> {
  const files = Array.isArray(args.files) ? args.files : [];
  if (!files.some(isAttached)) return success(args);
  const given = await scene.givenFiles();
  const missing = files.filter(isAttached).find(({ name }) => !given.some((file) => file.name === name));
  if (missing) return failed('not-found', notAttached(missing.name, given));
  return success({
    ...args,
    files: files.map((file) => (isAttached(file) ? { ...given.find(({ name }) => name === file.name) } : file)),
  });
}

const isAttached = (file: Json): file is JsonObject => isJsonObject(file) && file.attached === true;

function notAttached(name: Json | undefined, given: readonly GivenFile[]): string {
  const there = [...new Set(given.map((file) => JSON.stringify(file.name)))].join(', ');
  return `Nothing was done: the person attached no file ${JSON.stringify(name)} in this conversation. ${there ? `There is: ${there}.` : 'There is none: ask for it.'}`;
}
