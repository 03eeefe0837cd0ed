import { textResult } from '../../utils/tool';
import type { BundledTool } from '../../utils/toolkits/bundled';

/** The question is the approval that every call of this tool needs: it only runs where the person said yes. */
export const requestUserApproval: BundledTool = {
  effectOf: async () => ({ effect: 'read', reason: 'The model asks you to approve this.', onceOnly: true }),
  run: async () => textResult(JSON.stringify({ decision: 'approved' })),
};
