import type { WidgetTask } from './hands';
import { angularTasks, solidTasks, svelteTasks } from './tasks/angular-and-svelte';
import { codeTasks, editorTasks, gridTasks } from './tasks/editors';
import { plainTasks } from './tasks/plain';
import { jqueryTasks, vanillaTasks } from './tasks/plain-script';
import { antdTasks, muiTasks } from './tasks/react';
import { radixTasks, reactAriaTasks, reactPartsTasks } from './tasks/react-headless';
import { elementTasks, vuetifyTasks } from './tasks/vue';
import { materialTasks, shoelaceTasks, vaadinTasks } from './tasks/web-components';

export const allTasks: WidgetTask[] = [
  ...muiTasks,
  ...antdTasks,
  ...radixTasks,
  ...reactAriaTasks,
  ...reactPartsTasks,
  ...elementTasks,
  ...vuetifyTasks,
  ...angularTasks,
  ...svelteTasks,
  ...solidTasks,
  ...shoelaceTasks,
  ...materialTasks,
  ...vaadinTasks,
  ...jqueryTasks,
  ...vanillaTasks,
  ...editorTasks,
  ...codeTasks,
  ...gridTasks,
  ...plainTasks,
];
