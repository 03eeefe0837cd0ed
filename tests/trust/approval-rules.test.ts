import { describe, expect, it } from 'vitest';
import { type OfferedTool, offerFor } from '../../utils/catalogue/offer';
import type { ToolAnnotations } from '../../utils/tool';
import type { Appraisal } from '../../utils/toolkits/bundled';
import { approvalDigest } from '../../utils/trust/approval-digest';
import { decide } from '../../utils/trust/approval-rules';
import { grantFor } from '../../utils/trust/grants';
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
    const successor = ask({}, { allowed: [key], description: 'Does more' });
    expect(successor.verdict).toBe('ask');
    expect(successor.reasons[0]).toBe('You allowed it before, and its definition has changed since.');
  });

  it('ask in spite of a grant where text of another site may be carried along', () => {
    const { key } = ask({});
    const told = ask({}, { allowed: [key], taint: [site, 'https://mail.example'] });
    expect(told.verdict).toBe('ask');
    expect(told.reasons.join(' ')).toContain('from mail.example to localhost:3000');
  });

  const bundled = (more: Partial<OfferedTool> = {}, origin = site) => {
    const tool: OfferedTool = {
      key: 'bundled||page.press|d',
      switchKey: 'bundled||page.press',
      alias: 'page_press',
      source: 'bundled',
      origin: '',
      site: '',
      definition: { name: 'page.press', description: '', inputSchema: {}, annotations: {} },
      effect: 'write',
      parameters: {},
      places: [],
      ...more,
    };
    const place = { address: { tabId: 1, frameId: 0, documentId: 'd' }, tabNumber: 1, title: '', url: '', origin };
    const ask = (allowed: string[], raised: Appraisal | null = null) =>
      decide({ tool, place, thread: { allowed }, frontOrigin: site, raised });
    return ask;
  };
  const key = 'bundled||page.press|d';

  it('count a bundled tool to the document that it is called in', () => {
    expect(bundled()([]).reasons).toEqual(['It changes something.']);
    expect(bundled({ effect: 'read' })([]).verdict).toBe('allow');
    expect(bundled({ effect: 'read' }, 'https://bank.example')([]).reasons[0]).toContain('bank.example, in tab 1');
    expect(bundled({ effect: 'read' }, '')([]).verdict).toBe('allow');
    expect(bundled()([grantFor(key, site)]).verdict).toBe('allow');
    for (const other of [key, grantFor(key, 'https://bank.example')])
      expect(bundled()([other]).verdict).toBe('ask');
  });

  it('never let a grant cover what asks each time, by its nature or by its arguments', () => {
    const allowed = [grantFor(key, site)];
    expect(bundled({ alwaysAsk: true })(allowed)).toMatchObject({ verdict: 'ask', onceOnly: true });
    expect(bundled({ alwaysAsk: true, effect: 'read' })(allowed)).toMatchObject({ verdict: 'ask' });
    const pays = { effect: 'write' as const, reason: 'It presses "Pay now".', onceOnly: true };
    expect(bundled()(allowed, pays)).toEqual({ verdict: 'ask', reasons: [pays.reason], onceOnly: true });
    expect(bundled()(allowed, { effect: 'write', reason: 'It presses "Next".' }).verdict).toBe('allow');
    expect(bundled({ effect: 'read' })([], { effect: 'write' }).verdict).toBe('ask');
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
