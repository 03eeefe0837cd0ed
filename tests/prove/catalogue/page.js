// Keeps an account of what this document offers: the truth that the catalogue is held against.
{
  const { serial, tools } = document.currentScript.dataset;
  const withdrawals = new Map();
  const account = { serial, origin: location.origin, tools: {} };
  globalThis.account = account;

  // The frames are asked by the page: drivers lose sight of those of a page that was in the back/forward cache.
  addEventListener('message', ({ data, ports: [port] }) => data === 'account?' && port.postMessage(account));
  const accountOf = (frame) =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => resolve(data);
      frame.postMessage('account?', '*', [port2]);
      // It is being replaced, and there is no account now.
      setTimeout(resolve, 300, null);
    });
  globalThis.accounts = async () => {
    const told = await Promise.all(Array.from(frames, accountOf));
    return told.includes(null) ? null : [account, ...told];
  };

  globalThis.offer = (name, description) => {
    // A site whose grant was taken back has no API to register with, and then offers nothing.
    if (withdrawals.has(name) || !document.modelContext) return;
    const controller = new AbortController();
    withdrawals.set(name, controller);
    account.tools[name] = description;
    document.modelContext.registerTool(
      {
        name,
        description,
        inputSchema: {
          type: 'object',
          properties: { token: { type: 'string' }, slow: { type: 'string' } },
          required: ['token'],
        },
        // It says so before it answers: nothing that ran goes uncounted.
        async execute({ token, slow = '' }) {
          const query = new URLSearchParams({ serial, token, slow, tool: name });
          await fetch(`/executed?${query}`, { method: 'POST', keepalive: true });
          return { serial, token };
        },
      },
      { signal: controller.signal },
    );
  };

  globalThis.withdraw = (name) => {
    withdrawals.get(name)?.abort();
    withdrawals.delete(name);
    delete account.tools[name];
  };

  for (const name of tools.split(',').filter(Boolean)) globalThis.offer(name, `Does ${name}.`);
}
