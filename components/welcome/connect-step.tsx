import { Plug } from 'lucide-preact';
import { words } from '../../utils/words';
import { allSites, connect, grants, isAllSites } from '../store/grants';
import { Step } from './step';

/** All sites at once, or one by one from the panel. */
export function ConnectStep() {
  const patterns = grants.value ?? [];
  const all = patterns.some(isAllSites);
  return (
    <Step number={1} title={words('welcomeConnect')} done={patterns.length > 0}>
      <p>{words('welcomeConnectMeaning')}</p>
      <div class="button-row">
        <button type="button" class="button primary" disabled={all} onClick={() => connect(allSites)}>
          <Plug size={14} aria-hidden="true" /> {words('connectAll')}
        </button>
      </div>
      <p class="hint" role="status">
        {all ? words('welcomeAllConnected') : words('welcomeOneByOne')}
      </p>
    </Step>
  );
}
