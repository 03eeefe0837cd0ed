import { bundledToolkit } from '../../utils/toolkits/bundled';
import { listTabs } from './list-tabs';
import manifest from './tools.json';

export const browserToolkit = bundledToolkit(manifest, { list_tabs: listTabs }, { home: 'browser' });
