import { afterEach, expect, it, vi } from 'vitest';
import { type Channel, servePanelChannels } from '../utils/messaging';

type Listener = (value: unknown) => void;

/** A browser event that, like the real one, tells only who listens at that moment. */
const event = () => {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    fire: (value?: unknown) => {
      for (const listener of listeners) listener(value);
    },
  };
};

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A panel that has just connected to a worker which is not ready for it yet. */
function connectedPanel(): {
  port: { onMessage: ReturnType<typeof event>; onDisconnect: ReturnType<typeof event> };
  channel: Channel;
} {
  const onConnect = event();
  vi.stubGlobal('browser', { runtime: { id: 'us', onConnect } });
  const accepted: Channel[] = [];
  servePanelChannels(
    (channel) => accepted.push(channel),
    () => true,
  );
  const port = { name: 'panel', sender: { id: 'us' }, onMessage: event(), onDisconnect: event() };
  onConnect.fire(port);
  return { port, channel: accepted[0] as Channel };
}

it('keeps what a panel says before the worker is ready to hear it', () => {
  const { port, channel } = connectedPanel();
  port.onMessage.fire('first');
  port.onMessage.fire('second');
  const heard: unknown[] = [];
  channel.onMessage((message) => heard.push(message));
  port.onMessage.fire('third');
  expect(heard).toEqual(['first', 'second', 'third']);
});

it('tells that a panel has gone also to whoever asks late', () => {
  const { port, channel } = connectedPanel();
  port.onDisconnect.fire();
  const closed = vi.fn();
  channel.onClose(closed);
  expect(closed).toHaveBeenCalledOnce();
});
