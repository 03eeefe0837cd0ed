import './welcome.css';
import { words } from '../../utils/words';
import { ReportLine } from '../ui/report-line';
import { ConnectStep } from './connect-step';
import { ModelStep } from './model-step';
import { TryStep } from './try-step';

/** From the installation to a first call of a tool, in three steps. Each can be left out. */
export function WelcomePage() {
  return (
    <main class="welcome">
      <ReportLine />
      <header class="welcome-head">
        <img src="/icon-128.png" alt="" width={56} height={56} />
        <div>
          <h1>{words('welcomeTitle')}</h1>
          <p>{words('welcomeIntroduction')}</p>
        </div>
      </header>
      <ol class="welcome-steps">
        <ConnectStep />
        <ModelStep />
        <TryStep />
      </ol>
      <p class="hint">{words('welcomePromise')}</p>
    </main>
  );
}
