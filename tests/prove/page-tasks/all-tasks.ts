import type { PageTask } from './page-task';
import { administrationTasks } from './tasks/administration';
import { explorerTasks } from './tasks/explorer';
import { flowTasks } from './tasks/flow';
import { toDoTasks } from './tasks/to-do';
import { wikiTasks } from './tasks/wiki';

export const allTasks: PageTask[] = [
  ...administrationTasks,
  ...wikiTasks,
  ...flowTasks,
  ...explorerTasks,
  ...toDoTasks,
];
