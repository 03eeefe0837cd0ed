// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Relay } from '../../client/relay';

type Registered = {
  name: string;
  description: string;
  inputSchema: object;
  execute: (input: object, options: object) => unknown;
};
const registered = new Map<string, Registered>();

beforeEach(() => {
  registered.clear();
  Object.assign(document, {
    modelContext: {
      registerTool: vi.fn(async (tool: Registered, { signal }: { signal: AbortSignal }) => {
        if (registered.has(tool.name)) throw new DOMException('taken', 'InvalidStateError');
        registered.set(tool.name, tool);
        signal.addEventListener('abort', () => registered.delete(tool.name));
      }),
    },
  });
});

describe('a page that was written for a relay', () => {
  it('offers its handlers when it connects', () => {
    const relay = new Relay('/api/events/').on('drop_pin', ({ lat }: { lat: number }) => `at ${lat}`);
    expect(registered.size).toBe(0);
    relay.connect();
    expect(registered.get('drop_pin')).toMatchObject({ name: 'drop_pin', inputSchema: { type: 'object' } });
    expect(registered.get('drop_pin')?.execute({ lat: 5 }, {})).toBe('at 5');
  });

  it('hands results and errors through, and the signal in', async () => {
    const failing = () => Promise.reject(new RangeError('too far'));
    const seen: unknown[] = [];
    new Relay()
      .on('fails', failing)
      .on('reads', (_input: object, options) => seen.push(options))
      .connect();
    await expect(registered.get('fails')?.execute({}, {})).rejects.toThrow('too far');
    const options = { signal: new AbortController().signal };
    registered.get('reads')?.execute({}, options);
    expect(seen).toEqual([options]);
  });

  it('takes definitions beside the handler and in one object', () => {
    const inputSchema = { type: 'object', properties: { a: { type: 'string' } } };
    new Relay()
      .on('one', () => 1, { description: 'One.', inputSchema })
      .register({ name: 'two', description: 'Two.', params: inputSchema, fn: () => 2 })
      .connect();
    expect(registered.get('one')).toMatchObject({ description: 'One.', inputSchema });
    expect(registered.get('two')).toMatchObject({ description: 'Two.', inputSchema });
  });

  it('replaces a handler, adds some later, and takes all back', () => {
    const relay = new Relay().on('one', () => 'old').connect();
    relay.on('one', () => 'new').on('two', () => 2);
    expect(registered.get('one')?.execute({}, {})).toBe('new');
    expect([...registered.keys()].sort()).toEqual(['one', 'two']);
    relay.disconnect();
    expect(registered.size).toBe(0);
  });

  it('waits for an agent that comes later', () => {
    const { modelContext } = document as { modelContext?: unknown };
    Object.assign(document, { modelContext: undefined });
    new Relay().on('one', () => 1).connect();
    expect(registered.size).toBe(0);
    Object.assign(document, { modelContext });
    window.dispatchEvent(new Event('focus'));
    expect(registered.size).toBe(1);
  });
});
