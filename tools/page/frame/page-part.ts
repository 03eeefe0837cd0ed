import { errorText, failed } from '../../../utils/failure';
import type { JsonObject } from '../../../utils/json';
import type { Part } from '../../../utils/page/parts';
import { actions } from './acting/actions';
import { runFrameTool } from './frame-tools';
import { readings } from './reading/readings';

const tools = { ...readings, ...actions };

/** Reads and operates the document that its bridge is in. */
export const pagePart: Part = {
  async run({ tool, arguments: values }, signal) {
    try {
      return await runFrameTool(tools, tool, values as JsonObject, signal);
    } catch (thrown) {
      return failed('internal', `Patchbay failed at "${tool}" on this page: ${errorText(thrown)}`);
    }
  },
};
