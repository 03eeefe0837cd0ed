import { words } from '../../utils/words';
import { chooseModel } from '../store/choose-model';
import { models, presentModel, threads, tools } from '../store/panel';
import { showThread } from '../store/view';
import { switchTools } from '../tools/switch-tools';
import { commands } from './commands';
import { keyNames } from './shortcuts';

export type PaletteEntry = {
  id: string;
  /** What kind of thing it is, as shown. */
  group: string;
  label: string;
  keys?: string[];
  run: () => void;
};

const mostShown = 60;

/** Everything that can be reached by name: commands first, then models, tools and threads. */
function allEntries(): PaletteEntry[] {
  return [
    ...commands
      .filter(({ id, isPossible }) => id !== 'palette' && (!isPossible || isPossible()))
      .map(({ id, name, keys, run }) => ({
        id: `command ${id}`,
        group: words('command'),
        label: words(name),
        ...(keys && { keys: keyNames(keys) }),
        run,
      })),
    ...models.value
      .filter(({ id }) => id !== presentModel.value?.id)
      .map(({ id, name }) => ({
        id: `model ${id}`,
        group: words('answersWith'),
        label: name,
        run: () => void chooseModel(id),
      })),
    ...tools.value.map(({ key, switchKey, name, title, on }) => ({
      id: `tool ${key}`,
      group: words(on ? 'switchOff' : 'switchOn'),
      label: title || name,
      run: () => void switchTools([switchKey], !on),
    })),
    ...threads.value.map(({ id, title }) => ({
      id: `thread ${id}`,
      group: words('thread'),
      label: title,
      run: () => showThread(id),
    })),
  ];
}

/** Entries that hold every word, those that begin with what was typed first. */
export function findEntries(typed: string): PaletteEntry[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ label, group }: PaletteEntry) =>
    wanted.every((word) => `${group} ${label}`.toLowerCase().includes(word));
  const begins = ({ label }: PaletteEntry) => (label.toLowerCase().startsWith(wanted.join(' ')) ? 0 : 1);
  return allEntries()
    .filter(fits)
    .sort((left, right) => begins(left) - begins(right))
    .slice(0, mostShown);
}
