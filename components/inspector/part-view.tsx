import { words } from '../../utils/words';
import { Fold } from '../ui/fold';
import { LongText } from '../ui/long-text';
import { PlainText } from '../ui/plain-text';
import type { ComparedPart, RequestPart } from './request-parts';
import { countedText } from './run-report';
import type { Tokens } from './use-tokens';

const briefLength = 90;

/** One part of a request: what is new is marked, in a word and not by colour alone. */
export function PartView({ part, tokens, marked }: { part: ComparedPart; tokens: Tokens; marked: boolean }) {
  const count = tokens.get(countedText(part));
  return (
    <Fold
      class={marked && part.isNew ? 'part new' : 'part'}
      name={
        <>
          {marked && part.isNew && <span class="part-new">{words('new')}</span>}
          <PlainText text={part.label} />
          <span class="part-tokens">{count === undefined ? '…' : count.toLocaleString()}</span>
        </>
      }
      brief={<PlainText text={brief(part)} />}
    >
      {() => <PartText part={part} />}
    </Fold>
  );
}

export function PartText({ part: { text, rest } }: { part: RequestPart }) {
  return (
    <div class="part-text">
      {text && <LongText text={text} />}
      {rest && <LongText text={rest} />}
    </div>
  );
}

function brief({ text, rest }: RequestPart): string {
  const line = (text || rest)
    .slice(0, briefLength * 2)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > briefLength ? `${line.slice(0, briefLength - 1)}…` : line;
}
