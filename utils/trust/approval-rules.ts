import type { OfferedPlace, OfferedTool } from '../catalogue/offer';
import type { Thread } from '../thread';
import type { Appraisal } from '../toolkits/bundled';
import { grantFor } from './grants';

export type Verdict = {
  verdict: 'allow' | 'ask';
  /** Why it is asked; or why it may go by itself. One sentence each. */
  reasons: string[];
  /** No lasting grant can be made of this call. */
  onceOnly: boolean;
};

export type Question = {
  tool: OfferedTool;
  place: OfferedPlace;
  thread: Pick<Thread, 'allowed'>;
  /** Origin of the page that was in front of the person when the message was sent; empty where that is not known. */
  frontOrigin: string;
  /** Origins whose text the model has read in this thread. */
  taint?: readonly string[];
  /** What a look at the arguments found beyond the tool's declared effect. */
  raised?: Appraisal | null;
};

/**
 * May this call go by itself? Reads nothing that a model or a page wrote but the tool's declared effect, and that only
 * on the site which the person looks at. A grant names one definition on one site: a changed one asks again.
 */
export function decide({ tool, place, thread, frontOrigin, taint = [], raised = null }: Question): Verdict {
  const origin = siteOrigin(tool, place);
  const site = hostOf(origin);
  const foreign = taint.filter((other) => other !== origin);
  const reasons = [
    ...reasonsOfEffect(tool, raised),
    ...(isInFront(tool, origin, frontOrigin)
      ? []
      : [`It is a tool of ${site}, in tab ${place.tabNumber}, which is not the site in front of you.`]),
    ...(foreign.length > 0
      ? [`Its arguments may carry text from ${foreign.map(hostOf).join(', ')} to ${site || 'the browser'}.`]
      : []),
  ];
  const onceOnly = tool.alwaysAsk === true || raised?.onceOnly === true;
  const isGranted = !onceOnly && thread.allowed.includes(grantFor(tool.key, place.origin)) && foreign.length === 0;
  if (reasons.length === 0) return { verdict: 'allow', reasons: [flowing(tool, site)], onceOnly };
  return isGranted
    ? { verdict: 'allow', reasons: [`You allowed it for this thread, on ${site || 'the browser'}.`], onceOnly }
    : { verdict: 'ask', reasons: [...lostGrant(tool, thread), ...reasons], onceOnly };
}

/** An approval that it had and has no more is told, so that a person sees why it asks again. */
const lostGrant = ({ key, switchKey }: OfferedTool, { allowed }: Question['thread']): string[] =>
  allowed.some((grant) => grant.startsWith(`${switchKey}|`) && !grant.startsWith(key))
    ? ['You allowed it before, and its definition has changed since.']
    : [];

const flowing = ({ source }: OfferedTool, site: string): string =>
  source === 'bundled' && site === ''
    ? 'It only reads, and it is part of Patchbay.'
    : `It only reads, and ${site} is the site in front of you.`;

/** A bundled tool belongs to no site: where it acts is the document that it is called in. */
const siteOrigin = (tool: OfferedTool, place: OfferedPlace): string =>
  tool.source === 'bundled' ? place.origin : tool.origin;

/** What belongs to the browser and to no page is never elsewhere. */
const isInFront = (tool: OfferedTool, origin: string, frontOrigin: string): boolean =>
  origin === frontOrigin || (tool.source === 'bundled' && origin === '');

function reasonsOfEffect(tool: OfferedTool, raised: Appraisal | null): string[] {
  const { effect, definition, source, alwaysAsk } = tool;
  if (raised?.reason) return [raised.reason];
  if (alwaysAsk) return ['It asks each time.'];
  if (raised && raised.effect !== 'read') return ['With these arguments it changes something.'];
  if (effect === 'read') return [];
  if (source === 'bundled') return ['It changes something.'];
  return definition.annotations.consequentialHint
    ? ['The page says that it has consequences.']
    : ['It does not declare that it only reads.'];
}

const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : origin);
