import { type Case, context, definition, equal, rejects } from './checks';

const prototype = Object.getPrototypeOf(context) as Record<string, unknown>;
const descriptorOf = (name: string) => Object.getOwnPropertyDescriptor(prototype, name);

const attribute = (name: string): Case => ({
  rule: `${name} is an event handler attribute`,
  check() {
    const handlers = context as unknown as Record<string, unknown>;
    equal(handlers[name], null);
    const handler = () => {};
    handlers[name] = handler;
    equal(handlers[name] === handler, true);
    handlers[name] = 3;
    equal(handlers[name], null);
    const object = { handleEvent() {} };
    handlers[name] = object;
    equal(handlers[name] === object, true);
    handlers[name] = null;
    const descriptor = descriptorOf(name);
    equal([descriptor?.get?.name, descriptor?.set?.name], [`get ${name}`, `set ${name}`]);
  },
});

const method = (name: string, length: number): Case => ({
  rule: `${name} is a method of ${length} required arguments`,
  check() {
    const { value, ...rest } = descriptorOf(name) as { value: { length: number; name: string } };
    equal(rest, { writable: true, enumerable: true, configurable: true });
    equal([value.length, value.name], [length, name]);
  },
});

const refusesOthers = (name: 'registerTool' | 'getTools' | 'executeTool'): Case => ({
  rule: `${name} on another object rejects with a TypeError`,
  check: () => rejects((prototype[name] as () => Promise<never>).call({}), 'TypeError'),
});

export const interfaceRules: Case[] = [
  {
    rule: 'document.modelContext is an accessor on Document.prototype',
    check() {
      const descriptor = Object.getOwnPropertyDescriptor(Document.prototype, 'modelContext');
      equal(descriptor?.get?.name, 'get modelContext');
      equal([descriptor?.set, descriptor?.enumerable, descriptor?.configurable], [undefined, true, true]);
      equal(Object.hasOwn(document, 'modelContext'), false);
    },
  },
  {
    rule: 'it gives the same object each time',
    check: () => equal((document as unknown as { modelContext: unknown }).modelContext === context, true),
  },
  {
    rule: 'its getter throws a TypeError on another object',
    check() {
      const getter = Object.getOwnPropertyDescriptor(Document.prototype, 'modelContext')?.get;
      let thrown: unknown;
      try {
        getter?.call({});
      } catch (error) {
        thrown = error;
      }
      equal(thrown instanceof TypeError, true);
    },
  },
  { rule: 'it is an EventTarget', check: () => equal(context instanceof EventTarget, true) },
  {
    rule: 'its tag is ModelContext',
    check: () => equal(Object.prototype.toString.call(context), '[object ModelContext]'),
  },
  {
    rule: 'its constructor is named ModelContext and illegal',
    check() {
      const type = context.constructor as new () => unknown;
      equal([type.name, type.length], ['ModelContext', 0]);
      let thrown: unknown;
      try {
        new type();
      } catch (error) {
        thrown = error;
      }
      equal(thrown instanceof TypeError, true);
    },
  },
  method('registerTool', 1),
  method('getTools', 0),
  method('executeTool', 1),
  attribute('ontoolchange'),
  attribute('ontoolactivated'),
  attribute('ontoolcancel'),
  refusesOthers('registerTool'),
  refusesOthers('getTools'),
  refusesOthers('executeTool'),
  {
    rule: 'no method throws; each answers with a promise',
    async check() {
      for (const promise of [
        context.registerTool(),
        context.executeTool(),
        context.registerTool(definition({ name: 5, execute: 1 })),
      ]) {
        await rejects(promise, 'TypeError');
      }
    },
  },
  {
    rule: 'nothing of 2025 is left: no unregisterTool, provideContext, clearContext',
    check: () =>
      equal(
        ['unregisterTool', 'provideContext', 'clearContext'].filter((name) => name in context),
        [],
      ),
  },
];
