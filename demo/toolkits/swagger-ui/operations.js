// Runs beside the page: it reads what Swagger UI shows, and presses and types as a person would.

const textOf = (root, selector) => root.querySelector(selector)?.textContent.replaceAll('\u200b', '').trim() ?? '';

const described = (block) => ({
  method: textOf(block, '.opblock-summary-method'),
  path: textOf(block, '.opblock-summary-path'),
  summary: textOf(block, '.opblock-summary-description'),
});

/** Milliseconds until Swagger UI takes over what was typed. */
const takenOver = 400;
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const blocks = () => [...document.querySelectorAll('.opblock')];

export function listOperations({ words = '' }) {
  const wanted = words.toLowerCase();
  return blocks()
    .map(described)
    .filter(({ path, summary }) => `${path} ${summary}`.toLowerCase().includes(wanted));
}

export async function tryOperation({ method, path, parameters = {} }, { signal }) {
  const block = blocks().find((one) => {
    const found = described(one);
    return found.method === method && found.path === path;
  });
  if (!block) throw new Error(`There is no operation ${method} ${path}. List them first.`);
  if (!block.classList.contains('is-open')) block.querySelector('.opblock-summary-control').click();
  const tryIt = await appears(block, '.try-out__btn', signal);
  if (!tryIt.classList.contains('cancel')) tryIt.click();
  await appears(block, '.execute', signal);
  // An answer to an earlier request would be taken for the answer to this one.
  block.querySelector('.btn-clear')?.click();
  for (const [name, value] of Object.entries(parameters)) fill(block, name, String(value));
  await pause(takenOver);
  block.querySelector('.execute').click();
  const answer = await appears(block, '.live-responses-table .response', signal);
  return {
    status: textOf(answer, '.response-col_status').split(/\s/)[0],
    body: textOf(answer, '.highlight-code code, .highlight-code pre, .microlight'),
  };
}

/** React keeps an input's value to itself: it hears of a new one only through the setter of the element's own class. */
function fill(block, name, value) {
  const row = [...block.querySelectorAll('tr[data-param-name]')].find((one) => one.dataset.paramName === name);
  const field = row?.querySelector('input, textarea, select');
  if (!field) throw new Error(`The operation has no parameter "${name}".`);
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
  set.call(field, value);
  field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
  field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}

function appears(root, selector, signal) {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = root.querySelector(selector);
      if (!found) return;
      observer.disconnect();
      resolve(found);
    };
    const observer = new MutationObserver(look);
    observer.observe(root, { childList: true, subtree: true, attributes: true });
    signal.addEventListener('abort', () => {
      observer.disconnect();
      reject(new Error('Stopped.'));
    });
    look();
  });
}
