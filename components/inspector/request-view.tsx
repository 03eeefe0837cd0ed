import { words } from '../../utils/words';
import { Fold } from '../ui/fold';
import { LongText } from '../ui/long-text';
import { PlainText } from '../ui/plain-text';
import { PartView } from './part-view';
import type { Compared, ComparedPart, RequestPart } from './request-parts';
import { countedText } from './run-report';
import { inTokens, sumOf, type Tokens } from './use-tokens';

const groups = [
  { kind: 'field', title: 'fields' },
  { kind: 'tool', title: 'tools' },
  { kind: 'message', title: 'messages' },
] as const;

/** A request in its parts, with what was added since the one before. */
export function RequestView({ compared, tokens }: { compared: Compared; tokens: Tokens }) {
  const { parts, gone } = compared;
  // Where everything is new, marking all of it would mark nothing.
  const marked = parts.some(({ isNew }) => !isNew);
  return (
    <div class="request">
      {groups.map(({ kind, title }) => (
        <Group
          key={kind}
          title={words(title)}
          parts={parts.filter((part) => part.kind === kind)}
          tokens={tokens}
          marked={marked}
        />
      ))}
      {gone.length > 0 && <Gone gone={gone} />}
    </div>
  );
}

type GroupProps = { title: string; parts: ComparedPart[]; tokens: Tokens; marked: boolean };

function Group({ title, parts, tokens, marked }: GroupProps) {
  if (parts.length === 0) return null;
  const added = parts.filter(({ isNew }) => isNew);
  return (
    <section class="request-group">
      <h3>
        {title} <span class="part-tokens">{parts.length}</span>
        <span class="group-tokens">{inTokens(sumOf(parts.map(countedText), tokens))}</span>
        {marked && added.length > 0 && <span class="part-new">{words('countNew', added.length)}</span>}
      </h3>
      {parts.map((part, index) => (
        <PartView key={index} part={part} tokens={tokens} marked={marked} />
      ))}
    </section>
  );
}

/** What the model saw before and does not see any more: tools that were switched off, history that was left out. */
const Gone = ({ gone }: { gone: RequestPart[] }) => (
  <Fold name={words('noLongerIn', gone.length)}>
    {() => (
      <ul class="gone">
        {gone.map((part, index) => (
          <li key={index}>
            {part.kind} <PlainText text={part.label} />
          </li>
        ))}
      </ul>
    )}
  </Fold>
);

/** The text of the body to the letter. */
export const BodyView = ({ body, leftOut }: { body: string; leftOut: number }) => (
  <Fold name={words('asSent')} brief={words('characters', body.length + leftOut)}>
    {() => (
      <>
        <LongText text={body} />
        {leftOut > 0 && <p class="hint">{words('moreSent', leftOut)}</p>}
      </>
    )}
  </Fold>
);
