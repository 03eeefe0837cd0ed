import english from '../../public/_locales/en/messages.json';
import { readWordsFrom } from '../../utils/words';

/** The words of the panel as the browser would give them, for tests that have no browser. */
const table: Record<string, { message: string }> = english;

readWordsFrom((key, values) =>
  (table[key]?.message ?? '').replaceAll(/\$(\d)/g, (_all, place: string) => values[Number(place) - 1] ?? ''),
);
