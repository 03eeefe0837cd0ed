import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Stage } from './stage';

type Shown = { Screen: ComponentType<{ stage: Stage }> };

/** Most people never look at a run this closely: what shows it is loaded when it is first wanted. */
export function StageGate({ stage }: { stage: Stage }) {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    void import('./stage-screen').then(({ StageScreen }) => setShown({ Screen: StageScreen }));
  }, []);
  return shown ? <shown.Screen stage={stage} /> : <main class="screen" aria-busy="true" />;
}
