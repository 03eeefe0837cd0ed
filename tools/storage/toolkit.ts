import { bundledToolkit } from '../../utils/toolkits/bundled';
import { getAllCookies, getCookie } from './cookies';
import { getLocalStorage, listLocalStorage, removeLocalStorage, setLocalStorage } from './entries';
import { getPageInfo } from './get-page-info';
import { refreshPage } from './refresh-page';
import { showNotification } from './show-notification';
import manifest from './tools.json';

export const storageToolkit = bundledToolkit(
  manifest,
  {
    getLocalStorage,
    setLocalStorage,
    removeLocalStorage,
    listLocalStorage,
    getCookie,
    getAllCookies,
    getPageInfo,
    showNotification,
    refreshPage,
  },
  { home: 'page' },
);
