// Answers the first message after a start; with `call`, passes it on into the page and back.
const api = globalThis.browser ?? globalThis.chrome;

api.runtime.onMessage.addListener((message, _sender, respond) => {
  respond({ ok: true, value: message });
  return true;
});
