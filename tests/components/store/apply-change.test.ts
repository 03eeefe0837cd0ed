import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, applyChanges } from '../../../components/store/apply-change';
import { sampleAnswer, sampleCall, sampleState, sampleUser } from '../samples';

describe('applyChange', () => {
  it('replaces what is set and keeps the identity of the rest', () => {
    const before = sampleState({ items: [sampleUser('Hello')] });
    const after = applyChange(before, { type: 'set', state: { alert: 'Storage is full.' } });
    expect(after.alert).toBe('Storage is full.');
    expect(after.items).toBe(before.items);
    expect(after.tools).toBe(before.tools);
  });

  it('puts a new item where its sequence says, and replaces a known one in place', () => {
    const first = sampleUser('First');
    const second = sampleCall({ state: 'proposed', result: null });
    const third = sampleUser('Third');
    const all = applyChange(sampleState({ items: [first, third] }), { type: 'item', item: second });
    expect(all.items.map((item) => item.id)).toEqual([first.id, second.id, third.id]);
    const running = { ...second, state: 'dispatched' as const };
    const after = applyChange(all, { type: 'item', item: running });
    expect(after.items).toEqual([first, running, third]);
    expect(after.items[0]).toBe(first);
  });

  it('removes an item', () => {
    const item = sampleUser('Gone');
    expect(applyChange(sampleState({ items: [item] }), { type: 'item-removed', id: item.id }).items).toEqual([]);
  });

  it('joins streamed text, whatever the pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (pieces) => {
        const answer = sampleAnswer('', { state: 'streaming' });
        const after = pieces.reduce(
          (state, append) => applyChange(state, { type: 'text', id: answer.id, field: 'text', append }),
          sampleState({ items: [sampleUser('Go'), answer] }),
        );
        expect(after.items[1]).toEqual({ ...answer, text: pieces.join('') });
      }),
    );
  });

  it('gives the same in one go as one by one', () => {
    const answers = [sampleAnswer('', { state: 'streaming' }), sampleAnswer('', { state: 'streaming' })];
    const piece = fc.record({
      type: fc.constant('text' as const),
      id: fc.constantFrom(...answers.map((answer) => answer.id)),
      field: fc.constantFrom('text' as const, 'reasoning' as const),
      append: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(piece), (changes) => {
        const before = sampleState({ items: answers });
        expect(applyChanges(before, changes)).toEqual(changes.reduce(applyChange, before));
      }),
    );
  });

  it('keeps reasoning apart from text, and drops text for what is not here', () => {
    const answer = sampleAnswer('Yes', { state: 'streaming' });
    const before = sampleState({ items: [answer] });
    const thought = applyChange(before, { type: 'text', id: answer.id, field: 'reasoning', append: 'Hm' });
    expect(thought.items[0]).toMatchObject({ text: 'Yes', reasoning: 'Hm' });
    expect(applyChange(before, { type: 'text', id: 'nobody', field: 'text', append: 'x' }).items).toBe(
      before.items,
    );
  });
});
