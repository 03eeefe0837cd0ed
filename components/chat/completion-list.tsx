import './completion-list.css';
import { useEffect, useRef } from 'preact/hooks';
import type { Suggestion } from '../../utils/models/command/completion';
import { counted, words } from '../../utils/words';
import { PlainText } from '../ui/plain-text';
import { completionListId, optionId } from './use-completion';

type CompletionListProps = {
  suggestions: readonly Suggestion[];
  /** −1: none was chosen yet. */
  active: number;
  onTake: (suggestion: Suggestion) => void;
};

/** What may follow in a command. It never takes the keyboard: the message box names the option that is chosen. */
export function CompletionList({ suggestions, active, onTake }: CompletionListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <>
      <span class="sr-only" role="status">
        {suggestions.length > 0 && counted('completions', suggestions.length)}
      </span>
      {suggestions.length > 0 && (
        <div ref={list} id={completionListId} class="completion-list" role="listbox" aria-label={words('commands')}>
          {suggestions.map((suggestion, index) => (
            <div
              key={suggestion.text}
              id={optionId(index)}
              class="completion"
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onMouseDown={(event) => {
                // The box keeps the focus.
                event.preventDefault();
                onTake(suggestion);
              }}
            >
              <code>
                <PlainText text={suggestion.label} />
              </code>
              <span class="completion-detail">
                <PlainText text={suggestion.detail} />
              </span>
            </div>
          ))}
        </div>
      )}
    </>
  );
}
