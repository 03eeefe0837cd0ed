import '../chat/call-card.css';
import './inspector.css';
import { counted, words } from '../../utils/words';
import { PlainText } from '../ui/plain-text';
import { AttemptView } from './attempt-view';
import { CallReport } from './call-report';
import type { RunReport, StepReport } from './run-report';
import { timelineOf } from './timeline';
import { TimelineView } from './timeline-view';
import type { Tokens } from './use-tokens';

type ReportViewProps = { report: RunReport; tokens: Tokens; dropped: number };

/** A run in all its parts: in the panel, in a window of its own, or in a file. */
export function ReportView({ report, tokens, dropped }: ReportViewProps) {
  const { question, steps, exchanges, calls } = report;
  return (
    <div class="report">
      {question && (
        <blockquote class="report-question" dir="auto">
          <PlainText text={question.text} />
        </blockquote>
      )}
      <TimelineView timeline={timelineOf(exchanges, calls, Date.now())} />
      {dropped > 0 && <p class="hint">{counted('droppedRequests', dropped)}</p>}
      {steps.map((step) => (
        <StepView key={step.step} step={step} tokens={tokens} />
      ))}
    </div>
  );
}

function StepView({ step: { step, attempts, answer, calls }, tokens }: { step: StepReport; tokens: Tokens }) {
  return (
    <section class="step" id={`step-${step}`} aria-label={words('step', step)}>
      <h2>
        {words('step', step)}
        {answer && <span class="step-author">{answer.author}</span>}
        {answer?.usage && <span class="step-usage">{words('usage', answer.usage.input, answer.usage.output)}</span>}
      </h2>
      {attempts.length === 0 && <p class="hint">{words('requestNotKept')}</p>}
      {attempts.map((attempt) => (
        <AttemptView key={attempt.exchange.id} attempt={attempt} tokens={tokens} />
      ))}
      {calls.map((call) => (
        <CallReport key={call.id} call={call} />
      ))}
    </section>
  );
}
