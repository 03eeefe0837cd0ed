import { digestOf } from '../catalogue/digest';
import type { JsonObject } from '../json';

/** What a person's yes is bound to: this call, this definition, these arguments, this document. Checked before sending. */
export type ApprovedThing = { callId: string; toolKey: string; arguments: JsonObject; documentId: string };

export const approvalDigest = ({ callId, toolKey, arguments: values, documentId }: ApprovedThing): string =>
  digestOf({ callId, toolKey, values, documentId });
