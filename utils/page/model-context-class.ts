import { dispatch } from './page-events';
import { apply, defineProperty, getOwnPropertyDescriptor, memberOf, PromiseOfPage } from './primordials';
import { readScalarString } from './web-idl';

/** What stands behind a `ModelContext`: the arguments as the page gave them. */
export interface ModelContextMethods {
  registerTool(tool: unknown, options: unknown): Promise<unknown>;
  getTools(options: unknown): Promise<unknown>;
  executeTool(tool: unknown, input: unknown, options: unknown): Promise<unknown>;
}

const addEventListener = memberOf('EventTarget', 'addEventListener');
const removeEventListener = memberOf('EventTarget', 'removeEventListener');

/** Non-null only while we make an instance ourselves: for everybody else the constructor is illegal. */
let methodsOfNext: ModelContextMethods | null = null;

/** The interface of the WebMCP specification. A parameter with a default does not count in a function's `length`. */
class ModelContext extends EventTarget {
  readonly #methods: ModelContextMethods;
  readonly #handlers: Record<string, object> = { __proto__: null } as never;
  readonly #hear = (event: Event) => {
    const handler = this.#handlers[event.type];
    if (typeof handler === 'function') return apply(handler, this, [event]);
  };

  constructor() {
    if (!methodsOfNext) throw new TypeError('Illegal constructor');
    super();
    this.#methods = methodsOfNext;
  }

  registerTool(tool: unknown, options: unknown = undefined): Promise<unknown> {
    return #methods in this ? this.#methods.registerTool(tool, options) : illegalInvocation();
  }

  getTools(options: unknown = undefined): Promise<unknown> {
    return #methods in this ? this.#methods.getTools(options) : illegalInvocation();
  }

  executeTool(tool: unknown, input: unknown = undefined, options: unknown = undefined): Promise<unknown> {
    return #methods in this ? this.#methods.executeTool(tool, input, options) : illegalInvocation();
  }

  get ontoolchange() {
    return this.#handler('toolchange');
  }
  set ontoolchange(handler: unknown) {
    this.#setHandler('toolchange', handler);
  }

  get ontoolactivated() {
    return this.#handler('toolactivated');
  }
  set ontoolactivated(handler: unknown) {
    this.#setHandler('toolactivated', handler);
  }

  get ontoolcancel() {
    return this.#handler('toolcancel');
  }
  set ontoolcancel(handler: unknown) {
    this.#setHandler('toolcancel', handler);
  }

  #handler(type: string): object | null {
    return this.#handlers[type] ?? null;
  }

  #setHandler(type: string, handler: unknown): void {
    const isHandler = typeof handler === 'function' || (typeof handler === 'object' && handler !== null);
    if (!isHandler) {
      delete this.#handlers[type];
      removeEventListener(this, type, this.#hear);
    } else {
      this.#handlers[type] = handler;
      addEventListener(this, type, this.#hear);
    }
  }
}

const illegalInvocation = () =>
  new PromiseOfPage<never>((_resolve, reject) => reject(new TypeError('Illegal invocation')));

class ToolEvent extends Event {
  readonly #toolName: string;
  constructor(type: string, init: { toolName?: string } = {}) {
    super(type, init as EventInit);
    this.#toolName = readScalarString(init.toolName, 'toolName');
  }
  get toolName() {
    return this.#toolName;
  }
}
class ToolActivated extends ToolEvent {}
class ToolCancel extends ToolEvent {}

/** Web IDL's looks: enumerable members, the interface's name (minifiers change it), a tag. */
function dress(type: { prototype: object }, name: string): void {
  const { prototype } = type;
  const members = Reflect.ownKeys(prototype);
  for (let index = 0; index < members.length; index++) {
    const member = members[index] as PropertyKey;
    if (member === 'constructor') continue;
    const descriptor = getOwnPropertyDescriptor(prototype, member) as PropertyDescriptor;
    defineProperty(prototype, member, { ...descriptor, enumerable: true });
  }
  defineProperty(prototype, Symbol.toStringTag, { value: name, configurable: true });
  defineProperty(type, 'name', { value: name, configurable: true });
}
dress(ModelContext, 'ModelContext');
dress(ToolEvent, 'ToolEvent');
dress(ToolActivated, 'ToolActivatedEvent');
dress(ToolCancel, 'ToolCancelEvent');

export type ModelContextObject = EventTarget;

export function createModelContext(methods: ModelContextMethods): ModelContextObject {
  methodsOfNext = methods;
  try {
    return new ModelContext();
  } finally {
    methodsOfNext = null;
  }
}

const EventOfPage = Event;
export function fire(
  context: ModelContextObject,
  type: 'toolchange' | 'toolactivated' | 'toolcancel',
  toolName = '',
) {
  if (type === 'toolchange') dispatch(context, new EventOfPage(type));
  else
    dispatch(
      context,
      type === 'toolcancel' ? new ToolCancel(type, { toolName }) : new ToolActivated(type, { toolName }),
    );
}
