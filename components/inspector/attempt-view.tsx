import type { Exchange } from '../../utils/exchange';
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
          <strong>{inTokens(sumOf(parts.map(countedText), tokens))}</strong> sent
          {added.length < parts.length && `, of which ${inTokens(sumOf(added.map(countedText), tokens))} are new`}
        </p>
      )}
      {compared ? (
        <RequestView compared={compared} tokens={tokens} />
      ) : (
        <p class="hint">What was sent is no JSON object; it stands below as it was.</p>
      )}
      <BodyView body={exchange.body} leftOut={exchange.bodyLeftOut} />
      <RawView exchange={exchange} />
    </div>
  );
}

function WhereTo({ exchange: { attempt, url, wire, author, status } }: { exchange: Exchange }) {
  return (
    <span>
      {attempt > 1 && `Attempt ${attempt}. `}
      {wire === 'inside' ? (
        <>Handed to {author}, which needs no network</>
      ) : (
        <>
          POST <PlainText text={url} />
          {status !== null && `: HTTP ${status}`}
        </>
      )}
    </span>
  );
}

function whenOf({ startedAt, firstAt, endedAt }: Exchange): string {
  if (endedAt === null) return 'The worker was ended before the answer was.';
  const first = firstAt === null ? 'nothing came' : `first word after ${seconds(firstAt - startedAt)}`;
  return `${first}, over after ${seconds(endedAt - startedAt)}`;
}

function RawView({ exchange: { raw, rawLeftOut, endedAt, wire } }: { exchange: Exchange }) {
  if (endedAt === null) return <p class="hint">The stream of this attempt was not kept.</p>;
  const length = (raw.length + rawLeftOut).toLocaleString();
  return (
    <Fold name={wire === 'inside' ? 'What it answered' : 'Raw stream'} brief={`${length} characters`}>
      {() => (
        <>
          <LongText text={raw || '(nothing)'} />
          {rawLeftOut > 0 && (
            <p class="hint">{rawLeftOut.toLocaleString()} more characters came and were not kept.</p>
          )}
        </>
      )}
    </Fold>
  );
}
