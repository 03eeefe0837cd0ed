import { describe, expect, it, vi } from 'vitest';
import { actingTool, frameOf } from '../../../tools/page/act-in-frame';
import { failed } from '../../../utils/failure';
import { type CallResult, textResult } from '../../../utils/tool';
import type { BundledScene } from '../../../utils/toolkits/bundled';

const sceneWith = (found: CallResult) => {
  const inFrame = vi.fn(async () => found);
  const act = vi.fn(async () => textResult('Clicked.'));
  return { inFrame, act, scene: { inFrame, act } as unknown as BundledScene };
};

describe('the frame of an action', () => {
  it('is told by its references', () => {
    expect(frameOf({ ref: 'kd12' })).toEqual({ ok: true, value: 0 });
    expect(frameOf({ ref: 'f7kd12', to: 'f7kd13' })).toEqual({ ok: true, value: 7 });
    expect(frameOf({ fields: [{ ref: 'f2aa1' }, { ref: 'f2aa2' }] })).toEqual({ ok: true, value: 2 });
    expect(frameOf({ key: 'Enter' })).toEqual({ ok: true, value: 0 });
  });

  it('is one alone', () => {
    expect(frameOf({ fields: [{ ref: 'aa1' }, { ref: 'f2ab1' }] })).toMatchObject({ ok: false });
  });

  it('is where the one change of the call is made', async () => {
    const { act, scene } = sceneWith(textResult(''));
    await actingTool('click').run({ ref: 'f7kd12' }, scene);
    expect(act.mock.calls).toEqual([[7, 'page.click', { ref: 'f7kd12' }]]);
  });
});

describe('what an action would do', () => {
  it('is what the page part found out, without touching anything', async () => {
    const { inFrame, act, scene } = sceneWith(
      textResult('{"reason":"It clicks button \\"Buy\\".","onceOnly":true}'),
    );
    const found = await actingTool('click').effectOf?.({ ref: 'kd12' }, scene);
    expect(found).toEqual({ effect: 'write', reason: 'It clicks button "Buy".', onceOnly: true });
    expect(inFrame.mock.calls).toEqual([[0, 'page.appraise', { tool: 'click', args: { ref: 'kd12' } }]]);
    expect(act).not.toHaveBeenCalled();
  });

  it.each([textResult('no JSON'), textResult('{"reason":5}'), failed('frame-gone', 'It is gone.')])(
    'is a change where the page does not say (%j)',
    async (found) => {
      const { scene } = sceneWith(found);
      expect(await actingTool('click').effectOf?.({ ref: 'kd12' }, scene)).toEqual({ effect: 'write' });
    },
  );
});
