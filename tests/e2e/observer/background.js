// Stands in for Patchbay's worker: passes on what documents say, and says to documents what a test wants. CONTROL is
// replaced by the address of the test when this file is copied.
const api = globalThis.browser ?? chrome;
const post = (path, body) =>
  fetch(`CONTROL${path}`, { method: 'POST', body: JSON.stringify(body) }).catch(() => {});

api.runtime.onMessage.addListener((message, { tab, frameId, url, origin }, respond) => {
  post('/heard', { message, tabId: tab?.id, frameId, url, origin });
  respond({ ok: true, value: { accepted: 0, refused: [] } });
  return true;
});

const orders = {
  send: ({ tabId, frameId, message }) => api.tabs.sendMessage(tabId, message, { frameId }),
  async inject({ tabId }) {
    const target = { tabId, allFrames: true };
    await api.scripting.executeScript({ target, files: ['bridge.js'], injectImmediately: true });
    await api.scripting.executeScript({ target, files: ['provider.js'], world: 'MAIN', injectImmediately: true });
  },
};

async function obey({ id, order, ...details }) {
  const answer = await orders[order](details).catch((thrown) => ({ thrown: String(thrown) }));
  await post('/done', { id, answer: answer ?? null });
}

async function listen() {
  for (;;) {
    const orders = await fetch('CONTROL/orders').then(
      (response) => response.json(),
      () => new Promise((later) => setTimeout(later, 200, [])),
    );
    for (const order of orders) void obey(order);
  }
}
void listen();
