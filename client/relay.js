/**
 * A page's functions as tools for whatever agent the browser has: Patchbay, or any other that speaks WebMCP. Written
 * for pages that used a relay with a server: the same chain, one changed import.
 *
 *   new Relay().on('drop_pin', ({ lat, lng }) => pins.add(lat, lng)).connect();
 *
 * What a handler returns is the result that the model gets; what it throws is the error that the model gets.
 */
export class Relay {
  #tools = new Map();
  #connection = null;

  /** Adds a handler, or replaces the one of that name. May be called before and after `connect`. */
  on(name, handler, definition = {}) {
    if (typeof handler !== 'function') throw new TypeError(`The handler of "${name}" is not a function.`);
    this.#tools.get(name)?.registration?.abort();
    const tool = { name, handler, definition, registration: null };
    this.#tools.set(name, tool);
    if (this.#connection) this.#register(tool);
    return this;
  }

  /** The same with everything in one object. */
  register({ name, fn, handler = fn, ...definition }) {
    return this.on(name, handler, definition);
  }

  /** Offers all handlers, now or as soon as the page has an agent to offer them to. */
  connect() {
    if (this.#connection) return this;
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const offer = () => {
      for (const tool of this.#tools.values()) this.#register(tool);
    };
    // A person may allow an agent on a page that is open already.
    for (const event of ['DOMContentLoaded', 'load', 'focus']) addEventListener(event, offer, { signal });
    document.addEventListener('visibilitychange', offer, { signal });
    offer();
    return this;
  }

  /** Takes all handlers back. */
  disconnect() {
    this.#connection?.abort();
    this.#connection = null;
    for (const tool of this.#tools.values()) {
      tool.registration?.abort();
      tool.registration = null;
    }
    return this;
  }

  #register(tool) {
    const context = document.modelContext;
    if (tool.registration || !context) return;
    const { name, handler, definition } = tool;
    const { title, description, annotations, inputSchema, parameters, params } = definition;
    tool.registration = new AbortController();
    const { signal } = tool.registration;
    const registered = context.registerTool(
      {
        name,
        description: description || `Runs "${name}" on this page.`,
        inputSchema: inputSchema ?? parameters ?? params ?? { type: 'object' },
        ...(title && { title }),
        ...(annotations && { annotations }),
        execute: (input, options) => handler(input, options),
      },
      { signal },
    );
    registered.catch((reason) => {
      if (signal.aborted) return;
      tool.registration = null;
      console.error(`Relay: "${name}" could not be offered.`, reason);
    });
  }
}
