import { bundledToolkit } from '../../utils/toolkits/bundled';
import { listLocalStorage } from './list-local-storage';
import manifest from './tools.json';

export const storageToolkit = bundledToolkit(manifest, { list_local_storage: listLocalStorage }, { home: 'page' });
