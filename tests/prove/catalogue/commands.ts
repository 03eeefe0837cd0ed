import fc from 'fast-check';
import { errorText } from '../../../utils/failure';
import { callTool } from './calls';
import type { World } from './world';

/** As much of the browser as is needed to say what may be done next: each slot's history, or nothing in it. */
export type Model = { slots: Map<number, { length: number; position: number }>; granted: boolean };
export const emptyModel = (): Model => ({ slots: new Map(), granted: true });

type Command = fc.AsyncCommand<Model, World>;
/** Changes the model, then the browser; afterwards the list must be true. */
type Deed = {
  name: string;
  /** Where and what, for complaints. */
  detail?: string;
  may(model: Model): boolean;
  note?(model: Model): void;
  act(world: World): Promise<void>;
};

class Step implements Command {
  constructor(private readonly deed: Deed) {}

  check(model: Readonly<Model>): boolean {
    return this.deed.may(model);
  }

  async run(model: Model, world: World): Promise<void> {
    this.deed.note?.(model);
    world.tally.count(this.deed.name);
    const { where } = world;
    world.where = `${where}, ${this.toString()}`;
    try {
      await this.deed.act(world);
      await world.check();
    } catch (thrown) {
      // Counted as wrong, and the play goes on: one line says more than the end of the run.
      world.tally.complain(`${world.where}: ${errorText(thrown)}`);
    }
    world.where = where;
  }

  toString(): string {
    const { name, detail = '' } = this.deed;
    return `${name} ${detail}`.trim();
  }
}

const slot = fc.integer({ min: 1, max: 4 });
const tools = fc.uniqueArray(fc.constantFrom('add', 'remove', 'list', 'pin', 'go'), { maxLength: 4 });
const tool = fc.constantFrom('add', 'remove', 'list', 'pin', 'go', 'extra');
const host = fc.constantFrom('localhost', 'localhost', '127.0.0.1');
const frames = fc.constantFrom([], [], ['own'], ['other'], ['own', 'other']);
const pick = fc.nat({ max: 1000 });

const isOpen = (at: number) => (model: Model) => model.slots.has(at);
const historyOf = (model: Model, at: number) => model.slots.get(at) ?? { length: 0, position: 0 };

const go = fc.record({ slot, host, tools, frames, isTyped: fc.boolean() }).map(
  ({ slot: at, ...wanted }): Command =>
    new Step({
      name: 'navigate',
      detail: `in ${at}: ${wanted.host} [${wanted.tools}] [${wanted.frames}]`,
      may: () => true,
      note(model) {
        const { position } = historyOf(model, at);
        model.slots.set(at, { length: position + 1, position: position + 1 });
      },
      async act(world) {
        const url = world.site.url(wanted.host, at, wanted.tools, wanted.frames);
        if (!world.tabs.has(at)) await world.open(at);
        await world.navigate(at, url, wanted.isTyped);
      },
    }),
);

const travel = fc.record({ at: slot, steps: fc.constantFrom(-1, -1, 1) }).map(
  ({ at, steps }): Command =>
    new Step({
      name: steps < 0 ? 'back' : 'forward',
      detail: `in ${at}`,
      may(model) {
        const { length, position } = historyOf(model, at);
        return steps < 0 ? position > 1 : position < length;
      },
      note(model) {
        const { length, position } = historyOf(model, at);
        model.slots.set(at, { length, position: position + steps });
      },
      act: (world) => world.travel(at, steps),
    }),
);

type Offering = { offer(name: string, description: string): void; withdraw(name: string): void };
const register = fc.record({ at: slot, name: tool, variant: fc.constantFrom('', ' well') }).map(
  ({ at, name, variant }): Command =>
    new Step({
      name: 'register',
      detail: `in ${at}: ${name}${variant}`,
      may: isOpen(at),
      act: (world) =>
        world
          .tab(at)
          .page.evaluate(
            (wanted, description) => (globalThis as unknown as Offering).offer(wanted, description),
            name,
            `Does ${name}${variant}.`,
          ),
    }),
);

const unregister = fc.record({ at: slot, name: tool }).map(
  ({ at, name }): Command =>
    new Step({
      name: 'unregister',
      detail: `in ${at}: ${name}`,
      may: isOpen(at),
      act: (world) =>
        world.tab(at).page.evaluate((wanted) => (globalThis as unknown as Offering).withdraw(wanted), name),
    }),
);

const onTab = (name: string, act: (world: World, at: number) => Promise<unknown>) =>
  slot.map((at): Command => {
    const deed: Deed = {
      name,
      detail: `in ${at}`,
      may: isOpen(at),
      async act(world) {
        await act(world, at);
      },
    };
    if (name === 'close') deed.note = (model) => void model.slots.delete(at);
    return new Step(deed);
  });

const grants = fc.constant<Command>(
  new Step({
    name: 'revoke or grant',
    may: () => true,
    note(model) {
      model.granted = !model.granted;
    },
    act: (world) => (world.granted ? world.revoke() : world.grant()),
  }),
);

const always = (name: string, act: (world: World) => Promise<void>): Command =>
  new Step({ name, may: (model) => model.slots.size > 0, act });

const call = pick.map((which) => always('call', (world) => callTool(world, which)));
const callAndKill = pick.map((which) =>
  always('call, the worker killed meanwhile', (world) => callTool(world, which, () => world.harness.killWorker())),
);
const callAndLeave = pick.map((which) =>
  always('call, its page reloaded meanwhile', (world) =>
    callTool(world, which, async (_world, tabId) => {
      const [of] = [...world.tabs].find(([, tab]) => tab.tabId === tabId) ?? [];
      if (of !== undefined) await world.reload(of);
    }),
  ),
);

/** Everything that may happen, as often as it does. */
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: go },
  { weight: 12, arbitrary: register },
  { weight: 8, arbitrary: unregister },
  { weight: 14, arbitrary: travel },
  { weight: 3, arbitrary: onTab('reload', (world, at) => world.reload(at)) },
  { weight: 1, arbitrary: onTab('close', (world, at) => world.close(at)) },
  { weight: 3, arbitrary: onTab('move', (world, at) => world.port.moveTab(world.tab(at).tabId)) },
  { weight: 8, arbitrary: call },
  { weight: 1, arbitrary: callAndKill },
  { weight: 1, arbitrary: callAndLeave },
  { weight: 3, arbitrary: fc.constant(always('kill the worker', (world) => world.harness.killWorker())) },
  { weight: 1, arbitrary: grants },
);
