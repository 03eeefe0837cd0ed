import { dispatch, listen } from './page-events';
import {
  apply,
  defineProperty,
  getOwnPropertyDescriptor,
  memberOf,
  PromiseOfPage,
  TypeErrorOfPage,
} from './primordials';
import { isObject, readScalarString } from './web-idl';

/** What stands behind a `ModelContext`: the arguments as the page gave them. */
export interface ModelContextMethods {
  registerTool(tool: unknown, options: unknown): Promise<unknown>;
  getTools(options: unknown): Promise<unknown>;
  executeTool(tool: unknown, input: unknown, options: unknown): Promise<unknown>;
}

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
    if (!methodsOfNext) throw new TypeErrorOfPage('Illegal constructor');
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

  static {
    for (const type of ['toolchange', 'toolactivated', 'toolcancel']) {
      const attribute = {
        get [`on${type}`](): unknown {
          return (this as unknown as ModelContext).#handlers[type] ?? null;
        },
        set [`on${type}`](handler: unknown) {
          (this as unknown as ModelContext).#setHandler(type, handler);
        },
      };
      const descriptor = getOwnPropertyDescriptor(attribute, `on${type}`) as PropertyDescriptor;
      defineProperty(ModelContext.prototype, `on${type}`, descriptor);
    }
  }

  #setHandler(type: string, handler: unknown): void {
    if (isObject(handler)) this.#handlers[type] = handler;
    else delete this.#handlers[type];
    if (isObject(handler)) listen(this, type, this.#hear);
    else removeEventListener(this, type, this.#hear);
  }
}

const illegalInvocation = () =>
  new PromiseOfPage<never>((_resolve, reject) => reject(new TypeErrorOfPage('Illegal invocation')));

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
