import type { Database } from '../database';
import { failed, type Outcome, success } from '../failure';
import type { SavedSecret } from '../storage/schema';
import type { Toolkit, ToolkitSecret } from '../toolkit';

export type ToolkitSecrets = ReturnType<typeof createToolkitSecrets>;
type Owner = Pick<Toolkit, 'id' | 'name' | 'namespace' | 'secrets'>;

/** What can stand in a header. Shorter words could not be told from the rest of an answer, where they are hidden. */
const usable = /^[\x21-\x7e]{8,4000}$/;

const idOf = (toolkitId: string, name: string): string => `${toolkitId} ${name}`;
const ownerOf = ({ name, namespace }: Pick<Owner, 'name' | 'namespace'>): string =>
  JSON.stringify([namespace, name]);
/** It was filled in for this toolkit, and for the host that the toolkit names now. */
const fits = (saved: SavedSecret, toolkit: Owner, { name, host }: ToolkitSecret): boolean =>
  saved.id === idOf(toolkit.id, name) && saved.owner === ownerOf(toolkit) && saved.host === host;

/** Secrets of toolkits: written by a person, read by nobody but the request to their own host. */
export function createToolkitSecrets(database: Pick<Database, 'getAll' | 'change'>) {
  const savedOf = async (toolkitId: string) =>
    (await database.getAll('secrets')).filter((saved) => saved.toolkitId === toolkitId);
  const remove = (saved: readonly SavedSecret[]) =>
    database.change(async (records) => saved.forEach(({ id }) => void records.delete('secrets', id)), {
      durable: true,
    });
  return {
    /** @param value empty: it is forgotten. */
    async fill(toolkit: Owner, name: string, value: string): Promise<Outcome<Record<string, never>>> {
      const slot = toolkit.secrets.find((one) => one.name === name);
      if (!slot) return failed('not-found', 'That toolkit no longer asks for this secret. Look at it again.');
      const id = idOf(toolkit.id, name);
      if (value === '') {
        await remove((await savedOf(toolkit.id)).filter((saved) => saved.id === id));
        return success({});
      }
      if (!usable.test(value))
        return failed('invalid-arguments', 'A secret has at least 8 letters, digits or signs, and no blanks.');
      const record = { id, toolkitId: toolkit.id, owner: ownerOf(toolkit), name, host: slot.host, value };
      await database.change(async (records) => records.put('secrets', record), { durable: true });
      return success({});
    },
    /** Those that may go to this host, by name. */
    async valuesFor(toolkit: Owner, host: string): Promise<Map<string, string>> {
      const saved = await savedOf(toolkit.id);
      const slots = toolkit.secrets.filter((slot) => slot.host === host);
      return new Map(
        slots.flatMap((slot) => {
          const found = saved.find((one) => fits(one, toolkit, slot));
          return found ? [[slot.name, found.value] as const] : [];
        }),
      );
    },
    /** For lists: which slots of which toolkits are filled, and nothing of what is in them. */
    async filled(): Promise<(toolkit: Owner, slot: ToolkitSecret) => boolean> {
      const saved = await database.getAll('secrets');
      return (toolkit, slot) => saved.some((one) => fits(one, toolkit, slot));
    },
    forget: async (toolkitId: string): Promise<unknown> => remove(await savedOf(toolkitId)),
  };
}
