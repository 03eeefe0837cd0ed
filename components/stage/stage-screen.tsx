import '../ui/screen-frame.css';
import { InspectorScreen } from '../inspector/inspector-screen';
import { ComparisonScreen } from '../workshop/comparison-screen';
import { PlayerScreen } from '../workshop/player-screen';
import { RecordingsScreen } from '../workshop/recordings-screen';
import type { Stage } from './stage';

/** What the person wants to look at more closely. */
export function StageScreen({ stage }: { stage: Stage }) {
  switch (stage.kind) {
    case 'inspector':
      return <InspectorScreen wanted={stage} />;
    case 'comparison':
      return <ComparisonScreen wanted={stage} />;
    case 'recordings':
      return <RecordingsScreen />;
    case 'player':
      return <PlayerScreen recordingId={stage.recordingId} />;
  }
}
