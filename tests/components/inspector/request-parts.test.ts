import { describe, expect, it } from 'vitest';
import { compareParts, requestParts } from '../../../components/inspector/request-parts';
import { wireRequest } from '../../../utils/models/openai/wire-request';

const body = (...words: string[]) =>
  JSON.stringify({
    model: 'm',
    stream: true,
    tools: [
      { type: 'function', function: { name: 'drop_pin', description: 'Drops.', parameters: { type: 'object' } } },
    ],
    messages: words.map((content) => ({ role: 'user', content })),
  });
const labels = (text: string) => (requestParts(text) ?? []).map(({ kind, label }) => `${kind} ${label}`);

describe('the parts of a request', () => {
  it('are its fields, tools and messages, in the order in which they were sent', () => {
    expect(labels(body('Hello'))).toEqual(['field model', 'field stream', 'tool drop_pin', 'message user']);
    expect(requestParts(body('Hello'))?.at(-1)).toMatchObject({ text: 'Hello', rest: '' });
  });

  it('are found in what an endpoint really gets, with calls and their results', () => {
    const request = wireRequest(
      'm',
      {
        system: 'Be brief.',
        tools: [{ alias: 'a_pin', title: '', description: 'Pins.', parameters: { type: 'object' } }],
        messages: [
          { role: 'user', text: 'Pin it', context: 'Today' },
          { role: 'assistant', text: '', calls: [{ modelCallId: 'c1', alias: 'a_pin', argumentsText: '{}' }] },
          { role: 'tool', modelCallId: 'c1', alias: 'a_pin', text: 'Pinned.', failed: false },
        ],
      },
      {},
      'https://m.test',
      true,
    );
    const parts = requestParts(JSON.stringify(request)) ?? [];
    expect(parts.filter(({ kind }) => kind !== 'field').map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'a_pin: Pins.',
      'system: Be brief.',
      'user: Pin it\n\nToday',
      'assistant: ',
      'tool: Pinned.',
    ]);
    expect(parts.find(({ label }) => label === 'assistant')?.rest).toContain('a_pin');
  });

  it('shorten an image, and only that', () => {
    const image = `data:image/png;base64,${'A'.repeat(5000)}`;
    const text = 'x'.repeat(5000);
    const sent = JSON.stringify({
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text },
            { type: 'image_url', image_url: { url: image } },
          ],
        },
      ],
    });
    const [part] = requestParts(sent) ?? [];
    expect(part?.text).toContain(text);
    expect(part?.text).not.toContain('A'.repeat(100));
  });

  it.each(['', 'not json', '[]', '"text"', 'null'])('are not made up for %j', (text) => {
    expect(requestParts(text)).toBeNull();
  });
});

describe('what is new in a request', () => {
  const parts = (...words: string[]) => requestParts(body(...words)) ?? [];

  it('is what the one before did not hold', () => {
    const { parts: compared, gone } = compareParts(parts('one'), parts('one', 'two'));
    expect(compared.filter(({ isNew }) => isNew).map(({ text }) => text)).toEqual(['two']);
    expect(gone).toEqual([]);
  });

  it('counts equal messages one by one', () => {
    const { parts: compared } = compareParts(parts('yes'), parts('yes', 'yes'));
    expect(compared.map(({ isNew }) => isNew)).toEqual([false, false, false, false, true]);
  });

  it('tells what is gone', () => {
    expect(compareParts(parts('old', 'new'), parts('new')).gone.map(({ text }) => text)).toEqual(['old']);
  });

  it('is everything in the first one, and nothing where only the order of keys changed', () => {
    expect(compareParts([], parts('a')).parts.every(({ isNew }) => isNew)).toBe(true);
    const turned = requestParts('{"messages":[{"content":"a","role":"user"}]}') ?? [];
    const straight = requestParts('{"messages":[{"role":"user","content":"a"}]}') ?? [];
    expect(compareParts(straight, turned).parts.some(({ isNew }) => isNew)).toBe(false);
  });
});
