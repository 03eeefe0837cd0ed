/**
 * Put into the panel before its own scripts: notes when the first picture came from the worker, and when what was wanted
 * of it stood on the screen. Plain text, since a transpiler's helpers do not exist in there.
 */
export const panelClock = (wanted: string): string => `
  globalThis.panelClock = { picture: 0, shown: 0 };
  (() => {
    const clock = globalThis.panelClock;
    const { runtime } = globalThis.browser ?? globalThis.chrome;
    const connect = runtime.connect.bind(runtime);
    runtime.connect = (options) => {
      const port = connect(options);
      port.onMessage.addListener((message) => {
        if (message.type === 'snapshot' && clock.picture === 0) clock.picture = performance.now();
      });
      return port;
    };
    const look = () => {
      if (clock.shown !== 0) return;
      if (clock.picture === 0 || !document.querySelector(${JSON.stringify(wanted)})) return requestAnimationFrame(look);
      // Past the painting of this frame.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { clock.shown = performance.now(); };
      port2.postMessage(0);
    };
    requestAnimationFrame(look);
  })();`;

/** Milliseconds from the worker's answer to what was wanted of it on the screen; null while it is not there. */
export const readClock = `(() => {
  const { picture, shown } = globalThis.panelClock ?? { picture: 0, shown: 0 };
  return shown === 0 ? null : shown - picture;
})()`;
