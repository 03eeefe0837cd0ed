import type { ComponentChildren } from 'preact';
import { words } from '../../utils/words';
import { PlainText } from '../ui/plain-text';
import type { Field } from './field';

type FieldFrameProps = {
  id: string;
  field: Pick<Field, 'label' | 'description'>;
  problem: string | undefined;
  required: boolean;
  children: ComponentChildren;
};

/** A label above, what it means and what is wrong below. */
export function FieldFrame({ id, field, problem, required, children }: FieldFrameProps) {
  return (
    <div class="field">
      <label for={id}>
        <PlainText text={field.label} />
        {!required && <span class="optional"> {words('optional')}</span>}
      </label>
      {children}
      {field.description && (
        <p class="field-note">
          <PlainText text={field.description} />
        </p>
      )}
      <FieldProblem id={id} problem={problem} />
    </div>
  );
}

export const problemId = (id: string) => `${id}-problem`;

export function FieldProblem({ id, problem }: { id: string; problem: string | undefined }) {
  return (
    <p class="field-problem" id={problemId(id)} role="status">
      {problem}
    </p>
  );
}
