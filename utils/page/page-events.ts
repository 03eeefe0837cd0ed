import { getterOf, uncurry } from './primordials';

/** Events as they were before the page's first script ran. */
const dispatchEvent = uncurry(EventTarget.prototype.dispatchEvent);
const addEventListener = uncurry(EventTarget.prototype.addEventListener);
const CustomEventOfPage = CustomEvent;

export const detailOf = getterOf(CustomEvent.prototype, 'detail');
export const createEvent = (type: string, detail: string): Event => new CustomEventOfPage(type, { detail });
export const dispatch = (target: EventTarget, event: Event): void => void dispatchEvent(target, event);
export const listen = (target: EventTarget, type: string, listener: (event: Event) => void): void =>
  addEventListener(target, type, listener);

const MessageChannelOfPage = MessageChannel;
const post = uncurry(MessagePort.prototype.postMessage) as (port: MessagePort, message: unknown) => void;
const start = uncurry(MessagePort.prototype.start);

type Task = { run: () => void; next: Task | null };
let first: Task | null = null;
let last: Task | null = null;
let port: MessagePort | null = null;

/** Runs each task in its turn of the event loop, in order; not slowed down in hidden tabs as timers are. */
export function queueTask(run: () => void): void {
  const task: Task = { run, next: null };
  if (last) last.next = task;
  else first = task;
  last = task;
  port ??= openPort();
  post(port, 0);
}

function openPort(): MessagePort {
  const { port1, port2 } = new MessageChannelOfPage();
  addEventListener(port1, 'message', runFirst);
  start(port1);
  return port2;
}

function runFirst(): void {
  const task = first;
  first = task?.next ?? null;
  if (!first) last = null;
  task?.run();
}
