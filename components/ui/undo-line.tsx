import { words } from '../../utils/words';
import { undoable } from '../store/undo';
import { PlainText } from './plain-text';

/** What was just done, with the way back. Announced, and never in the way. */
export function UndoLine() {
  const offer = undoable.value;
  return (
    <div role="status" class="lines undo">
      {offer && (
        <div class="line">
          <PlainText text={offer.sentence} />
          <button
            type="button"
            class="button"
            onClick={() => {
              undoable.value = null;
              void offer.undo();
            }}
          >
            {words('undo')}
          </button>
        </div>
      )}
    </div>
  );
}
