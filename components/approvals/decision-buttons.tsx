import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DecisionChoice } from '../../utils/thread';
import { words } from '../../utils/words';
import { useInertAtFirst } from './inert-at-first';

type DecisionButtonsProps = {
  /** Changes when another call asks, or their number does. */
  order: string;
  decided: boolean;
  /** Only this one call can be allowed. */
  onceOnly: boolean;
  /** What is wrong with the form; empty where nothing is. */
  problem: string;
  onDecide: (choice: DecisionChoice) => void;
};

/** Deny can be pressed at once. What allows waits, so that no click meant for something else decides. */
export function DecisionButtons({ order, decided, onceOnly, problem, onDecide }: DecisionButtonsProps) {
  const inert = useInertAtFirst(order);
  const denyButton = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const focus = document.activeElement;
    if (order && (!focus || focus === document.body)) denyButton.current?.focus({ preventScroll: true });
  }, [order]);

  const decide = (choice: DecisionChoice) => (event: Event) => {
    if (decided || !event.isTrusted || (choice !== 'deny' && inert)) return;
    onDecide(choice);
  };
  const reason = inert ? words('approvalInert') : problem;
  return (
    <div class="decision">
      <button type="button" class="button" ref={denyButton} aria-disabled={decided} onClick={decide('deny')}>
        {words('deny')}
      </button>
      <button
        type="button"
        class="button primary"
        aria-disabled={decided || inert}
        title={reason}
        onClick={decide('once')}
      >
        {words('allowOnce')}
      </button>
      {!onceOnly && (
        <button
          type="button"
          class="button"
          aria-disabled={decided || inert}
          title={reason}
          onClick={decide('thread')}
        >
          {words('allowThread')}
        </button>
      )}
    </div>
  );
}
