import type { OfferedPlace, OfferedTool } from '../catalogue/offer';
import type { Thread } from '../thread';

export type Verdict = { verdict: 'allow' | 'ask'; reasons: string[] };

export type Question = {
  tool: OfferedTool;
  place: OfferedPlace;
  thread: Pick<Thread, 'allowed'>;
  /** Origin of the page that was in front of the person when the message was sent; empty where that is not known. */
  frontOrigin: string;
  /** Origins whose text the model has read in this thread. */
  taint?: readonly string[];
};

/**
 * May this call go by itself? Reads nothing that a model or a page wrote but the tool's declared effect, and that only
 * on the site which the person looks at. A grant names one definition on one site: a changed one asks again.
 */
export function decide({ tool, place, thread, frontOrigin, taint = [] }: Question): Verdict {
  const foreign = taint.filter((origin) => origin !== tool.origin);
  const reasons = [
    ...reasonsOfEffect(tool),
    ...(tool.origin === frontOrigin
      ? []
      : [`It is a tool of ${tool.site}, in tab ${place.tabNumber}, which is not the site in front of you.`]),
    ...(foreign.length > 0
      ? [`Its arguments may carry text from ${foreign.map(hostOf).join(', ')} to ${tool.site}.`]
      : []),
  ];
  const isGranted = thread.allowed.includes(tool.key) && foreign.length === 0;
  return reasons.length === 0 || isGranted ? { verdict: 'allow', reasons: [] } : { verdict: 'ask', reasons };
}

function reasonsOfEffect({ effect, definition }: OfferedTool): string[] {
  if (effect === 'read') return [];
  return definition.annotations.consequentialHint
    ? ['The page says that it has consequences.']
    : ['It does not declare that it only reads.'];
}

const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : origin);
