// Stands in for Patchbay's worker: passes on what documents say, and says to documents what a test wants. When this file
// is copied, CONTROL is replaced by the address of the test, and PAGE_PART by the provider's later part.
const api = globalThis.browser ?? chrome;
const post = (path, body) =>
  fetch(`CONTROL${path}`, { method: 'POST', body: JSON.stringify(body) }).catch(() => {});

api.runtime.onMessage.addListener((message, { tab, frameId, url, origin }, respond) => {
  const { patchbay, request } = message;
  if (!patchbay.startsWith('document/load-')) {
    post('/heard', { message, tabId: tab?.id, frameId, url, origin });
    respond({ ok: true, value: { accepted: 0, refused: [] } });
    return true;
  }
  const script =
    patchbay === 'document/load-part'
      ? { files: [`${request.part}-part.js`] }
      : { func: PAGE_PART, args: [request.key], world: 'MAIN' };
  api.scripting
    .executeScript({ ...script, target: { tabId: tab.id, frameIds: [frameId] }, injectImmediately: true })
    .then(
      () => respond({ ok: true, value: {} }),
      (thrown) => respond({ ok: false, failure: { code: 'internal', message: String(thrown) } }),
    );
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
