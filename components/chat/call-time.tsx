import { useEffect, useState } from 'preact/hooks';
import type { Call } from '../../utils/thread';
import { kept } from '../../utils/words';

/** How often a running call's time is drawn again, in milliseconds. */
const beat = 100;

/** Time that the page took, or takes. Not read out: the log would never be silent. */
export function CallTime({ call: { dispatchedAt, settledAt, state } }: { call: Call }) {
  const running = state === 'dispatched';
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), beat);
    return () => clearInterval(timer);
  }, [running]);
  if (dispatchedAt === undefined) return null;
  const end = settledAt ?? (running ? now : undefined);
  if (end === undefined) return null;
  return (
    <span class="call-time" aria-hidden="true">
      {seconds(Math.max(0, end - dispatchedAt))}
    </span>
  );
}

export const seconds = (milliseconds: number): string => kept(inUnits(milliseconds));

function inUnits(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  return `${Math.floor(milliseconds / 60_000)} min ${Math.round((milliseconds % 60_000) / 1000)} s`;
}
