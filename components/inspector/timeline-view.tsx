import { words } from '../../utils/words';
import { seconds } from '../chat/call-time';
import { PlainText } from '../ui/plain-text';
import type { Lane, Timeline } from './timeline';

const width = 1000;
/** So that what took no time is still seen. */
const least = 4;

/** Who was busy when. The same is written in words under each call and request, so the drawing itself is not read out. */
export function TimelineView({ timeline }: { timeline: Timeline }) {
  const span = timeline.to - timeline.from;
  if (timeline.lanes.length === 0) return null;
  return (
    <section class="timeline" aria-label={words('timeline')}>
      {timeline.lanes.map((lane) => (
        <LaneView key={lane.name} lane={lane} from={timeline.from} span={Math.max(1, span)} />
      ))}
      <p class="timeline-ends">
        <span>0</span>
        <span>{seconds(span)}</span>
      </p>
    </section>
  );
}

function LaneView({ lane, from, span }: { lane: Lane; from: number; span: number }) {
  const place = (time: number) => ((time - from) / span) * width;
  return (
    <div class="lane">
      <span class="lane-name">
        <PlainText text={lane.name} />
      </span>
      <svg viewBox={`0 0 ${width} 10`} preserveAspectRatio="none" aria-hidden="true">
        {lane.bars.map((bar, index) => (
          <rect
            key={index}
            class={`bar ${bar.kind}`}
            x={Math.min(place(bar.from), width - least)}
            y="0"
            width={Math.max(least, place(bar.to) - place(bar.from))}
            height="10"
          >
            <title>{`${bar.label} (${seconds(bar.to - bar.from)})`}</title>
          </rect>
        ))}
      </svg>
    </div>
  );
}
