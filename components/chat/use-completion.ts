import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { completeCommand, type Suggestion } from '../../utils/models/command/completion';
import type { ModelTool } from '../../utils/models/model';
import type { ToolRow } from '../../utils/panel-state';
import { presentModel, tools } from '../store/panel';
import { messageBoxId } from '../ui/landmarks';

export const completionListId = 'command-completions';
export const optionId = (index: number): string => `${completionListId}-${index}`;

/** What the message box needs to know of the list above it; nothing of it where there is no list. */
export type Assist = {
  attributes: Record<string, string>;
  /** True where the key was meant for the list. */
  onKey: (event: KeyboardEvent) => boolean;
  onCaret: (caret: number) => void;
};

/**
 * Completion of `/tool name=value` for command mode. The keyboard stays in the message box: arrows choose, Tab takes
 * (the first where none is chosen), Enter takes only what was chosen and else sends, Escape closes the list.
 */
export function useCompletion(text: string, write: (text: string) => void) {
  const [caret, setCaret] = useState(text.length);
  const [chosen, setChosen] = useState({ text, index: -1 });
  const [closedAt, setClosedAt] = useState<string | null>(null);
  const offered = useMemo(() => tools.value.filter(isOffered).map(asModelTool), [tools.value]);
  const isCommandMode = presentModel.value?.kind === 'command';
  const typed = text.slice(0, caret);
  const suggestions = useMemo(
    () => (isCommandMode && typed.startsWith('/') ? completeCommand(typed, offered) : []),
    [isCommandMode, typed, offered],
  );
  const isOpen = suggestions.length > 0 && closedAt !== text;
  const active = isOpen && chosen.text === text ? Math.min(chosen.index, suggestions.length - 1) : -1;
  const putCaret = useCaret();

  function take({ text: completed }: Suggestion): void {
    putCaret(completed.length);
    setCaret(completed.length);
    write(completed + text.slice(caret).trimStart());
  }
  function move(by: number): void {
    const count = suggestions.length;
    setChosen({ text, index: active < 0 ? (by > 0 ? 0 : count - 1) : (active + by + count) % count });
  }
  function onKey(event: KeyboardEvent): boolean {
    if (!isOpen || event.isComposing || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey)
      return false;
    const suggestion = suggestions[Math.max(0, active)];
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Escape') setClosedAt(text);
    else if (suggestion && (event.key === 'Tab' || (event.key === 'Enter' && active >= 0))) take(suggestion);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
  const attributes: Record<string, string> = isOpen
    ? {
        'aria-autocomplete': 'list',
        'aria-controls': completionListId,
        ...(active >= 0 && { 'aria-activedescendant': optionId(active) }),
      }
    : {};
  const assist: Assist = { attributes, onKey, onCaret: setCaret };
  return { assist, suggestions: isOpen ? suggestions : [], active, take };
}

/** Puts the caret where a completion ended, once the box has its new text. */
function useCaret(): (place: number) => void {
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    const box = document.getElementById(messageBoxId);
    if (wanted.current === null || !(box instanceof HTMLTextAreaElement)) return;
    box.setSelectionRange(wanted.current, wanted.current);
    wanted.current = null;
  });
  return (place) => {
    wanted.current = place;
  };
}

const isOffered = ({ on, unavailable }: ToolRow): boolean => on && unavailable === '';
const asModelTool = ({ alias, title, description, inputSchema }: ToolRow): ModelTool => ({
  alias,
  title,
  description,
  parameters: inputSchema,
});
