import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { stepByStep } from '../store/panel';
import { workshop } from './workshop';

/** Loaded when it is first needed: few people present. */
export function WorkshopGate() {
  const isWanted = workshop.value || stepByStep.value;
  const [loaded, setLoaded] = useState<{ Bar: ComponentType } | null>(null);
  useEffect(() => {
    if (isWanted) void import('./workshop-bar').then(({ WorkshopBar }) => setLoaded({ Bar: WorkshopBar }));
  }, [isWanted]);
  return isWanted && loaded ? <loaded.Bar /> : null;
}
