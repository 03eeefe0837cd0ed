import { bundledToolkit } from '../../utils/toolkits/bundled';
import { activateTab } from './activate-tab';
import { closeTab } from './close-tab';
import { goBack } from './go-back';
import { goToAddress } from './go-to-address';
import { listTabs } from './list-tabs';
import { openTab } from './open-tab';
import { reloadTab } from './reload-tab';
import manifest from './tools.json';
import { waitForPage } from './wait-for-page';

export const browserToolkit = bundledToolkit(
  manifest,
  {
    list_tabs: listTabs,
    open_tab: openTab,
    activate_tab: activateTab,
    close_tab: closeTab,
    reload_tab: reloadTab,
    go_to_address: goToAddress,
    go_back: goBack,
    wait_for_page: waitForPage,
  },
  { home: 'browser' },
);
