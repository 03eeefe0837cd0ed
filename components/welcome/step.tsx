import { Check } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { words } from '../../utils/words';

type StepProps = { number: number; title: string; done: boolean; children: ComponentChildren };

export function Step({ number, title, done, children }: StepProps) {
  return (
    <li class="welcome-step" data-done={done}>
      <span class="step-number" aria-hidden="true">
        {done ? <Check size={16} /> : number}
      </span>
      <div class="step-body">
        <h2>
          {title}
          {done && <span class="sr-only"> ({words('taskDone')})</span>}
        </h2>
        {children}
      </div>
    </li>
  );
}
