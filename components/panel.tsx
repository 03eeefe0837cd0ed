import { Composer } from './chat/composer';
import { Log } from './chat/log';
import { Overlays } from './habits/overlays';
import { FileOffer } from './install/file-offer';
import { SettingsScreen } from './settings/settings-screen';
import { stage } from './stage/stage';
import { StageGate } from './stage/stage-gate';
import { screen } from './store/view';
import { ThreadsScreen } from './threads/threads-screen';
import { Header } from './ui/header';
import { ReportLine } from './ui/report-line';
import { SiteBar } from './ui/site-bar';
import { UndoLine } from './ui/undo-line';
import { WorkshopGate } from './workshop/workshop-gate';

/** The whole side panel. */
export function Panel() {
  return (
    <div class="panel">
      <ReportLine />
      <UndoLine />
      {stage.value ? <StageGate stage={stage.value} /> : <Screens />}
      <Overlays />
    </div>
  );
}

function Screens() {
  return (
    <>
      {screen.value === 'threads' && <ThreadsScreen />}
      {screen.value === 'settings' && <SettingsScreen />}
      {screen.value === 'chat' && (
        <>
          <Header />
          <SiteBar />
          <FileOffer />
          <main class="chat">
            <Log />
            <WorkshopGate />
            <Composer />
          </main>
        </>
      )}
    </>
  );
}
