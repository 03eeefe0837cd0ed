import { sendToFrame } from '../messaging';
import type { Departure } from './departure';
import type { PreparedCall } from './prepared-call';

/** Milliseconds in which a document that has just loaded answers. */
const deadline = 1000;

/**
 * What the document that a form led to says as the form's answer; empty where it says nothing. Only a document of the
 * form's own origin is asked: another one's words would be taken for this site's.
 */
export async function outcomeOfArrival(
  { tool, place }: PreparedCall,
  departure: Departure,
  signal: AbortSignal,
): Promise<string> {
  if (departure.kind !== 'arrived' || tool.source !== 'form') return '';
  const { address, origin } = departure.document;
  if (origin !== place.origin) return '';
  const { documentId } = address;
  const answer = await sendToFrame(address, 'document/outcome', { documentId }, { signal, deadline });
  return answer.ok ? answer.value.text : '';
}
