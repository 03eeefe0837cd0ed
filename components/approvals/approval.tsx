import './approval.css';
import { useContext, useRef, useState } from 'preact/hooks';
import type { Call, DecisionChoice } from '../../utils/thread';
import { words } from '../../utils/words';
import { ArgumentsView } from '../chat/arguments-view';
import { SchemaForm } from '../form/schema-form';
import { ask } from '../store/ask';
import { waitingCalls } from '../store/panel';
import { PlainText } from '../ui/plain-text';
import { Replayed } from '../ui/replayed';
import { Sentence } from '../ui/sentence';
import { DecisionButtons } from './decision-buttons';

/** Asks for a decision on exactly this call. One call asks at a time; the others wait their turn. */
export function Approval({ call }: { call: Call }) {
  const waiting = waitingCalls.value;
  const turn = waiting.findIndex((other) => other.id === call.id);
  if (useContext(Replayed)) return <AskedThen call={call} />;
  if (turn > 0) {
    return (
      <div class="approval">
        <p class="approval-turn">{words('approvalTurn', turn + 1, waiting.length)}</p>
        <ArgumentsView call={call} />
      </div>
    );
  }
  return <Question call={call} count={waiting.length} />;
}

/** In a recording nobody is asked: it shows that somebody was. */
const AskedThen = ({ call }: { call: Call }) => (
  <div class="approval">
    <ul class="approval-reasons">
      {(call.question?.reasons ?? []).map((reason) => (
        <li key={reason}>
          <PlainText text={reason} />
        </li>
      ))}
    </ul>
    <ArgumentsView call={call} />
  </div>
);

function Question({ call, count }: { call: Call; count: number }) {
  const { question, arguments: values } = call;
  const [decided, setDecided] = useState(false);
  const [filled, setFilled] = useState<{ values: Record<string, unknown>; problem: string }>({
    values: values ?? {},
    problem: '',
  });
  const form = useRef<HTMLDivElement>(null);

  async function decide(choice: DecisionChoice) {
    const invalid = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (choice !== 'deny' && (invalid || filled.problem)) return invalid?.focus();
    setDecided(true);
    const sent = await ask('call/decide', {
      callId: call.id,
      choice,
      ...(question?.form && choice !== 'deny' ? { arguments: filled.values } : {}),
    });
    if (!sent) setDecided(false);
  }

  return (
    <div class="approval">
      <p class="approval-what">
        {count > 1 && <span class="approval-turn">{words('approvalFirstOf', count)} </span>}
        <Sentence
          text={words('approvalQuestion')}
          parts={[
            <q key="tool">
              <PlainText text={call.toolTitle || call.toolName} />
            </q>,
            <strong key="site">{call.site || words('patchbayItself')}</strong>,
          ]}
        />
      </p>
      {question && question.reasons.length > 0 && (
        <ul class="approval-reasons">
          {question.reasons.map((reason) => (
            <li key={reason}>
              <PlainText text={reason} />
            </li>
          ))}
        </ul>
      )}
      {question?.form ? (
        <div ref={form}>
          <p class="approval-turn">{words('approvalUnsure')}</p>
          <SchemaForm
            schema={question.schema}
            values={values ?? {}}
            onChange={(next, problem) => setFilled({ values: next, problem })}
          />
        </div>
      ) : (
        <ArgumentsView call={call} />
      )}
      <DecisionButtons
        order={`${call.id} ${count}`}
        decided={decided}
        onceOnly={question?.onceOnly === true}
        problem={filled.problem}
        onDecide={decide}
      />
    </div>
  );
}
