import type { AssistantMessage } from '../../utils/thread';
import { words } from '../../utils/words';
import { LongText } from '../ui/long-text';
import { PlainText } from '../ui/plain-text';

/** Calls as the model writes them. Not read out piece by piece: each is a card of its own once it is whole. */
export function Drafts({ drafts }: { drafts: NonNullable<AssistantMessage['drafts']> }) {
  return (
    <div class="drafts" aria-hidden="true">
      {drafts.map(({ alias, argumentsText }, index) => (
        <div class="call draft" data-tone="busy" key={index}>
          <div class="call-head">
            <span class="jack" />
            <span class="call-name">
              <PlainText text={alias} />
            </span>
            <span class="call-state">{words('beingWritten')}</span>
          </div>
          <LongText text={argumentsText} />
        </div>
      ))}
    </div>
  );
}
