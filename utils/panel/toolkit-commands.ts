import { digestOf } from '../catalogue/digest';
import type { Database } from '../database';
import { failed, success } from '../failure';
import type { MessagesFrom, RequestOf } from '../messages';
import type { Handlers } from '../messaging';
import type { ManifestProblem, Toolkit, ToolkitPreview, ToolkitSummary } from '../toolkit';
import { readManifest } from '../toolkits/read-manifest';
import type { ToolkitShelf } from '../toolkits/shelf';

export type ToolkitCommands = Extract<MessagesFrom<'panel'>, `toolkit/${string}`>;

type World = {
  database: Pick<Database, 'change'>;
  shelf: ToolkitShelf;
  now(): number;
};

/** What the pages of the extension may ask for about toolkits. Nothing is kept before `toolkit/install`. */
export function toolkitCommands({ database, shelf, now }: World): Handlers<ToolkitCommands> {
  const inspect = (manifest: RequestOf<'toolkit/inspect'>) => {
    const { isList, problems, toolkit } = readManifest(manifest);
    if (!toolkit) return { isList, problems, toolkit: null };
    const preview = { ...toolkit, fingerprint: fingerprintOf(toolkit) };
    const namesake = shelf.all().find(({ id }) => id === toolkit.id);
    const isTaken = namesake !== undefined && !isSame(namesake, manifest.text, preview);
    return isTaken
      ? { isList, problems: [...problems, taken(namesake)], toolkit: null }
      : { isList, problems, toolkit: preview };
  };

  return {
    'toolkit/inspect': (manifest) => success(inspect(manifest)),
    'toolkit/install': async ({ fingerprint, ...manifest }) => {
      const { toolkit, problems } = inspect(manifest);
      if (!toolkit) {
        const [first] = problems.filter(({ level }) => level === 'error');
        return failed('invalid-arguments', `It was not installed. ${first?.place ?? ''}: ${first?.text ?? ''}`);
      }
      if (toolkit.fingerprint !== fingerprint) {
        return failed('invalid-arguments', 'It was not installed: it has changed since it was shown. Look again.');
      }
      const record: Toolkit = { ...toolkit, text: manifest.text, installedAt: now() };
      await database.change(async (records) => records.put('toolkits', record), { durable: true });
      shelf.replace([...shelf.all().filter(({ id }) => id !== record.id), record]);
      return success({ toolkitId: record.id });
    },
    'toolkit/remove': async ({ toolkitId }) => {
      await database.change(async (records) => records.delete('toolkits', toolkitId), { durable: true });
      shelf.replace(shelf.all().filter(({ id }) => id !== toolkitId));
      return success({});
    },
  };
}

/** Of all that a person agrees to: what the model reads, what is run, and where. */
const fingerprintOf = ({
  name,
  namespace,
  matches,
  excludeMatches,
  frames,
  tools,
}: Omit<ToolkitPreview, 'fingerprint'>) => digestOf({ name, namespace, matches, excludeMatches, frames, tools });

const isSame = (installed: Toolkit, text: string, { fingerprint }: ToolkitPreview): boolean =>
  installed.text === text && installed.fingerprint === fingerprint;

const taken = ({ name, version }: Toolkit): ManifestProblem => ({
  level: 'error',
  code: 'identity',
  place: 'Name',
  text: `\`${[name, version].filter(Boolean).join(' ')}\` is installed, and its tools have the same names. Remove it first, or change the name.`,
});

/** For Settings, by name. */
export const toolkitSummaries = (shelf: ToolkitShelf): ToolkitSummary[] =>
  shelf
    .all()
    .map(({ id, name, version, description, matches, installedAt, tools }) => ({
      ...{ id, name, version, description, matches, installedAt },
      toolNames: tools.map(({ definition }) => definition.name),
    }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
