import type { Exchange } from '../../utils/exchange';
import { words } from '../../utils/words';
import { seconds } from '../chat/call-time';
import { Fold } from '../ui/fold';
import { LongText } from '../ui/long-text';
import { PlainText } from '../ui/plain-text';
import { BodyView, RequestView } from './request-view';
import { type AttemptReport, countedText } from './run-report';
import { inTokens, sumOf, type Tokens } from './use-tokens';

/** One request and its answer, as they went over the wire. */
export function AttemptView({ attempt, tokens }: { attempt: AttemptReport; tokens: Tokens }) {
  const { exchange, compared } = attempt;
  const parts = compared?.parts ?? [];
  const added = parts.filter(({ isNew }) => isNew);
  return (
    <div class="attempt">
      <p class="attempt-facts">
        <WhereTo exchange={exchange} />
        <span>{whenOf(exchange)}</span>
      </p>
      {compared && (
        <p class="attempt-sum">
          <strong>{inTokens(sumOf(parts.map(countedText), tokens))}</strong> {words('sent')}
          {added.length < parts.length && words('ofWhichNew', inTokens(sumOf(added.map(countedText), tokens)))}
        </p>
      )}
      {compared ? <RequestView compared={compared} tokens={tokens} /> : <p class="hint">{words('sentNoJson')}</p>}
      <BodyView body={exchange.body} leftOut={exchange.bodyLeftOut} />
      <RawView exchange={exchange} />
    </div>
  );
}

function WhereTo({ exchange: { attempt, url, wire, author, status } }: { exchange: Exchange }) {
  return (
    <span>
      {attempt > 1 && `${words('attempt', attempt)} `}
      {wire === 'inside' ? (
        words('handedTo', author)
      ) : (
        <>
          {'POST'} <PlainText text={url} />
          {status !== null && `: HTTP ${status}`}
        </>
      )}
    </span>
  );
}

function whenOf({ startedAt, firstAt, endedAt }: Exchange): string {
  if (endedAt === null) return words('workerEnded');
  const first = firstAt === null ? words('nothingCame') : words('firstWordAfter', seconds(firstAt - startedAt));
  return words('overAfter', first, seconds(endedAt - startedAt));
}

function RawView({ exchange: { raw, rawLeftOut, endedAt, wire } }: { exchange: Exchange }) {
  if (endedAt === null) return <p class="hint">{words('streamNotKept')}</p>;
  const length = raw.length + rawLeftOut;
  return (
    <Fold
      name={wire === 'inside' ? words('whatItAnswered') : words('rawStream')}
      brief={words('characters', length)}
    >
      {() => (
        <>
          <LongText text={raw || words('nothing')} />
          {rawLeftOut > 0 && <p class="hint">{words('moreCame', rawLeftOut)}</p>}
        </>
      )}
    </Fold>
  );
}
