import type { CataloguedDocument } from '../catalogue/catalogued-document';
import { switchKeyOf } from '../catalogue/merge';
import type { ToolRow } from '../panel-state';
import type { Thread } from '../thread';
import type { ToolkitShelf } from '../toolkits/shelf';
import { type CodeSwitch, codeSwitchSentence } from '../user-scripts';

export type Unavailable = ReturnType<typeof unavailableTools>;

/**
 * Tools whose code the browser does not let run: they stay listed, with the name of the switch, and no model is offered
 * them. Looked at anew for each list, so that they are there the moment the switch is on.
 */
export const unavailableTools =
  (shelf: Pick<ToolkitShelf, 'all' | 'find'>, codeSwitch: () => Promise<CodeSwitch>) =>
  async (documents: readonly CataloguedDocument[]) => {
    const hasCode = shelf.all().some(({ tools }) => tools.some(({ file }) => file !== ''));
    const state = hasCode ? await codeSwitch() : 'on';
    const keys = new Set(state === 'on' ? [] : documents.flatMap((document) => codeKeysOf(document, shelf)));
    const off = Object.fromEntries([...keys].map((key) => [key, false]));
    return {
      withoutThem: (thread: Thread): Thread =>
        keys.size === 0 ? thread : { ...thread, switches: { ...thread.switches, ...off } },
      withReasons: (rows: ToolRow[]): ToolRow[] =>
        rows.map((row) => (keys.has(row.switchKey) ? { ...row, unavailable: codeSwitchSentence(state) } : row)),
    };
  };

const codeKeysOf = ({ tools, origin }: CataloguedDocument, shelf: Pick<ToolkitShelf, 'find'>): string[] =>
  tools.flatMap((tool) =>
    tool.source === 'toolkit' && shelf.find(tool.name)?.file ? [switchKeyOf(tool, origin)] : [],
  );
