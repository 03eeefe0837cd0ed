// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { takeAskedAbout } from '../../../components/store/asked-about';
import { attachmentsFor, setAttachments } from '../../../components/store/attachments';
import { findPlace } from '../../../components/store/place';
import { screen, showThread } from '../../../components/store/view';
import { askedAboutKey } from '../../../utils/asked-about';
import { browser } from '../../../utils/browser';

type Change = (changes: Record<string, { newValue?: unknown }>, area: string) => void;
const values: Record<string, unknown> = {};
const listeners: Change[] = [];
const attachment = {
  kind: 'page',
  part: 'selection',
  name: 'Map',
  url: 'https://a.example/',
  text: 'Lima',
} as const;

beforeEach(async () => {
  for (const key of Object.keys(values)) delete values[key];
  listeners.length = 0;
  Object.assign(browser, {
    windows: { getCurrent: async () => ({ id: 1 }) },
    tabs: { getCurrent: async () => undefined },
    storage: {
      session: {
        get: async (key: string) => ({ [key]: values[key] }),
        remove: async (key: string) => void delete values[key],
      },
      onChanged: { addListener: (listener: Change) => listeners.push(listener) },
    },
  });
  showThread(null);
  setAttachments(null, []);
  await findPlace();
});

const point = async (windowId: number) => {
  values[askedAboutKey] = { windowId, attachment };
  for (const listener of listeners) listener({ [askedAboutKey]: { newValue: values[askedAboutKey] } }, 'session');
  await new Promise((resolve) => setTimeout(resolve));
};

it('takes what was pointed at before the panel was open, once', async () => {
  values[askedAboutKey] = { windowId: 1, attachment };
  screen.value = 'settings';
  takeAskedAbout();
  await expect.poll(() => attachmentsFor(null)).toEqual([attachment]);
  expect(screen.value).toBe('chat');
  expect(values[askedAboutKey]).toBeUndefined();
});

it('takes what is pointed at while it is open, and leaves alone what another window points at', async () => {
  takeAskedAbout();
  await point(2);
  expect(attachmentsFor(null)).toEqual([]);
  await point(1);
  await expect.poll(() => attachmentsFor(null)).toEqual([attachment]);
});

it('takes nothing that is not of that form', async () => {
  takeAskedAbout();
  values[askedAboutKey] = { windowId: 1, attachment: { kind: 'script', text: 'x' } };
  for (const listener of listeners) listener({ [askedAboutKey]: { newValue: 1 } }, 'session');
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(attachmentsFor(null)).toEqual([]);
});
