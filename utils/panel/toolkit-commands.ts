import type { Database } from '../database';
import { type Failed, failed, success } from '../failure';
import type { MessagesFrom, RequestOf } from '../messages';
import type { Handlers } from '../messaging';
import type { Toolkit, ToolkitSecret, ToolkitSummary } from '../toolkit';
import { draftProblem } from '../toolkits/check-draft';
import { fingerprintOf, reachOf } from '../toolkits/fingerprint';
import type { ToolkitSecrets } from '../toolkits/secrets';
import type { ToolkitShelf } from '../toolkits/shelf';

export type ToolkitCommands = Exclude<Extract<MessagesFrom<'panel'>, `toolkit/${string}`>, 'toolkit/try'>;

type World = {
  database: Pick<Database, 'change'>;
  shelf: ToolkitShelf;
  secrets: ToolkitSecrets;
  /** Said after a secret was filled in or forgotten. */
  changed(): void;
  now(): number;
  /** What a toolkit kept goes with it. */
  forgetValues(toolkitId: string): Promise<unknown>;
};

/** How long a removed toolkit can be brought back, in milliseconds. */
export const binTime = 7 * 24 * 60 * 60 * 1000;

/**
 * What the pages of the extension may ask for about toolkits. They read the files, with parsers that a worker has no
 * use for; what its safety rests on is checked here again.
 */
export function toolkitCommands({
  database,
  shelf,
  secrets,
  changed,
  now,
  forgetValues,
}: World): Handlers<ToolkitCommands> {
  const find = (id: string) => shelf.everything().find((one) => one.id === id);
  const keep = async (record: Toolkit) => {
    await database.change(async (records) => records.put('toolkits', record), { durable: true });
    shelf.replace([...shelf.everything().filter(({ id }) => id !== record.id), record]);
    return success({});
  };
  const forget = (ids: readonly string[]) =>
    Promise.all(ids.flatMap((id) => [forgetValues(id), secrets.forget(id)]));
  const drop = async (ids: readonly string[]) => {
    if (ids.length === 0) return;
    await database.change(async (records) => ids.forEach((id) => void records.delete('toolkits', id)), {
      durable: true,
    });
    shelf.replace(shelf.everything().filter(({ id }) => !ids.includes(id)));
    await forget(ids);
  };
  const emptyBin = () =>
    drop(
      shelf
        .everything()
        .flatMap(({ id, removedAt }) => (removedAt !== null && removedAt + binTime < now() ? [id] : [])),
    );

  return {
    'toolkit/list': async () => {
      await emptyBin();
      return success({ toolkits: toolkitSummaries(shelf, await secrets.filled()) });
    },
    'toolkit/read': ({ toolkitId }) => success({ toolkit: find(toolkitId) ?? null }),
    'toolkit/install': async (request) => {
      const installed = find(request.toolkit.id);
      const refusal = refusalOf(request, installed?.removedAt === null ? installed : undefined);
      if (refusal) return refusal;
      const { toolkit, fingerprint, tracked } = request;
      // Its namesake in the bin was somebody else's.
      if (installed && identityProblem(toolkit, installed)) await forget([installed.id]);
      await keep({ ...toolkit, fingerprint, tracked, installedAt: now(), removedAt: null });
      return success({ toolkitId: toolkit.id });
    },
    'toolkit/remove': async ({ toolkitId }) => {
      const record = find(toolkitId);
      return record ? keep({ ...record, removedAt: now(), tracked: false }) : success({});
    },
    'toolkit/restore': async ({ toolkitId }) => {
      const record = find(toolkitId);
      return record
        ? keep({ ...record, removedAt: null })
        : failed('not-found', 'That toolkit is no longer in the bin. Install it again.');
    },
    'toolkit/fill-secret': async ({ toolkitId, name, value }) => {
      const record = shelf.all().find(({ id }) => id === toolkitId);
      if (!record) return failed('not-found', 'That toolkit is not installed any more. Install it again.');
      const filled = await secrets.fill(record, name, value);
      changed();
      return filled;
    },
    'toolkit/discard': async ({ toolkitId }) => {
      if (!find(toolkitId)?.removedAt) return success({});
      await drop([toolkitId]);
      return success({});
    },
  };
}

function refusalOf(request: RequestOf<'toolkit/install'>, installed: Toolkit | undefined): Failed | null {
  const { toolkit, fingerprint, replaces, tracked } = request;
  const refuse = (words: string) => failed('invalid-arguments', `It was not installed: ${words}`);
  const problem = draftProblem(toolkit);
  if (problem) return refuse(`${problem}.`);
  if (fingerprintOf(toolkit) !== fingerprint) return refuse('it has changed since it was shown. Look again.');
  if (installed === undefined)
    return replaces === null ? null : refuse('the one that it replaces has been removed. Look again.');
  const taken = identityProblem(toolkit, installed);
  if (taken) return refuse(taken);
  // Asked twice, because the worker died before it answered.
  if (installed.fingerprint === fingerprint || installed.fingerprint === replaces) return null;
  const isOwnWork = tracked && installed.tracked && reachOf(toolkit) === reachOf(installed);
  return isOwnWork ? null : refuse('another version has been installed since it was shown. Look again.');
}

/** Why a toolkit may not take the place of the installed one whose tools have the same names; empty where it may. */
export function identityProblem(
  draft: Pick<Toolkit, 'name' | 'namespace' | 'source'>,
  { name, namespace, source, version }: Pick<Toolkit, 'name' | 'namespace' | 'source' | 'version'>,
): string {
  const called = `\`${[name, version].filter(Boolean).join(' ')}\``;
  if (draft.name !== name || draft.namespace !== namespace) {
    return `${called} is installed, and its tools have the same names. Remove it first, or change the name.`;
  }
  return draft.source !== '' && source !== '' && draft.source !== source
    ? `a toolkit with this name and namespace is installed from another address (${source}). Remove it first, or change the name.`
    : '';
}

/** By name. */
export const toolkitSummaries = (
  shelf: Pick<ToolkitShelf, 'everything'>,
  isFilled: (toolkit: Toolkit, slot: ToolkitSecret) => boolean,
): ToolkitSummary[] =>
  shelf
    .everything()
    .map((record) => {
      const { id, name, version, description, matches, source, installedAt, removedAt, tracked } = record;
      return {
        ...{ id, name, version, description, matches, source, installedAt, removedAt, tracked },
        toolNames: record.tools.map(({ definition }) => definition.name),
        secrets: record.secrets.map((slot) => ({ ...slot, filled: isFilled(record, slot) })),
        hasCode: record.tools.some(({ file }) => file !== ''),
      };
    })
    .sort((left, right) => (left.name < right.name ? -1 : 1));
