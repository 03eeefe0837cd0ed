import '../ui/screen-frame.css';
import { InspectorScreen } from '../inspector/inspector-screen';
import type { Stage } from './stage';

/** What the person wants to look at more closely. */
export function StageScreen({ stage }: { stage: Stage }) {
  switch (stage.kind) {
    case 'inspector':
      return <InspectorScreen wanted={stage} />;
    default:
      return null;
  }
}
