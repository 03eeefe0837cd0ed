import { failed } from '../../../utils/failure';
import type { Part } from '../../../utils/page/parts';
import type { CallResult } from '../../../utils/tool';
import { listCookies, readCookie } from './cookies';
import { listEntries, readEntry, removeEntry, writeEntry } from './local-storage';
import { showNotification } from './notification';
import { pageInfo } from './page-info';

type Values = Record<string, unknown>;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Arguments were checked against the tools' schemas before they came here. */
const steps: Record<string, (values: Values) => CallResult> = {
  'storage.listEntries': () => listEntries(),
  'storage.readEntry': ({ key, parseJson }) => readEntry(text(key), parseJson === true),
  'storage.writeEntry': ({ key, value }) => writeEntry(text(key), text(value)),
  'storage.removeEntry': ({ key }) => removeEntry(text(key)),
  'storage.listCookies': () => listCookies(),
  'storage.readCookie': ({ name }) => readCookie(text(name)),
  'storage.pageInfo': () => pageInfo(),
  'storage.notify': ({ message, type, duration }) => showNotification(text(message), type, Number(duration)),
};

/** Runs beside the bridge: the isolated world shares the site's storage, and the page cannot see that it is read. */
export const storagePart: Part = {
  async run({ tool, arguments: values }) {
    const step = Object.hasOwn(steps, tool) ? steps[tool] : undefined;
    return step ? step(values) : failed('unknown-tool', `The storage part has no step "${tool}".`);
  },
};
