import { X } from 'lucide-preact';
import { words } from '../../utils/words';
import { connection, houseAlert } from '../store/panel';
import { report } from '../store/view';
import { IconButton } from './icon-button';

/** What must be said outside of any thread. */
export function ReportLine() {
  return (
    <>
      <div role="status" class="lines">
        {connection.value === 'lost' && <p class="line">{words('reconnecting')}</p>}
      </div>
      <div role="alert" class="lines">
        {connection.value === 'orphaned' && <p class="line bad">{words('orphaned')}</p>}
        {houseAlert.value && <p class="line bad">{houseAlert.value}</p>}
        {report.value && (
          <div class="line bad">
            <span dir="auto">{report.value}</span>
            <IconButton
              label={words('dismiss')}
              small
              onClick={() => {
                report.value = '';
              }}
            >
              <X size={14} />
            </IconButton>
          </div>
        )}
      </div>
    </>
  );
}
