import { describe, expect, it } from 'vitest';
import { offerFor } from '../../utils/catalogue/offer';
import type { ToolAnnotations } from '../../utils/tool';
import { approvalDigest } from '../../utils/trust/approval-digest';
import { decide } from '../../utils/trust/approval-rules';
import { documentWith, toolNamed } from '../catalogue/documents';

const site = 'http://localhost:3000';

function ask(
  annotations: ToolAnnotations,
  more: { frontOrigin?: string; allowed?: string[]; taint?: string[]; description?: string } = {},
) {
  const { frontOrigin = site, allowed = [], taint = [], description = 'Does it' } = more;
  const documents = [documentWith([toolNamed('tool', { annotations, description })])];
  const [tool] = offerFor({
    documents,
    tabs: [],
    thread: { switches: {}, aliases: {}, tabs: [] },
    frontTabId: null,
  }).tools;
  const place = tool?.places[0];
  if (!tool || !place) throw new Error('no tool');
  return { ...decide({ tool, place, thread: { allowed }, frontOrigin, taint }), key: tool.key };
}

describe('approval rules', () => {
  it('let reads on the site in front flow, and ask for everything else', () => {
    expect(ask({ readOnlyHint: true }).verdict).toBe('allow');
    expect(ask({}).reasons).toEqual(['It does not declare that it only reads.']);
    expect(ask({ readOnlyHint: true, consequentialHint: true }).reasons).toEqual([
      'The page says that it has consequences.',
    ]);
    expect(ask({ readOnlyHint: true }, { frontOrigin: 'https://elsewhere.example' }).reasons[0]).toContain('tab 1');
    expect(ask({ readOnlyHint: true }, { frontOrigin: '' }).verdict).toBe('ask');
  });

  it('remember a grant for one definition, not for its successor', () => {
    const { key } = ask({});
    expect(ask({}, { allowed: [key] }).verdict).toBe('allow');
    expect(ask({}, { allowed: [key], description: 'Does more' }).verdict).toBe('ask');
  });

  it('ask in spite of a grant where text of another site may be carried along', () => {
    const { key } = ask({});
    const told = ask({}, { allowed: [key], taint: [site, 'https://mail.example'] });
    expect(told.verdict).toBe('ask');
    expect(told.reasons.join(' ')).toContain('from mail.example to localhost:3000');
  });

  it('bind a yes to call, definition, arguments and document', () => {
    const thing = { callId: 'c', toolKey: 'k', arguments: { b: 1, a: [2] }, documentId: 'd' };
    const digest = approvalDigest(thing);
    expect(approvalDigest({ ...thing, arguments: { a: [2], b: 1 } })).toBe(digest);
    for (const other of [{ callId: 'x' }, { toolKey: 'x' }, { documentId: 'x' }, { arguments: { a: [2], b: 2 } }]) {
      expect(approvalDigest({ ...thing, ...other })).not.toBe(digest);
    }
  });
});
