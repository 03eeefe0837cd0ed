import { bundledToolkit } from '../../utils/toolkits/bundled';
import { find } from './find';
import { readArticle } from './read-article';
import { readPage } from './read-page';
import { readSelection } from './read-selection';
import { readTable } from './read-table';
import { screenshot } from './screenshot';
import manifest from './tools.json';

export const pageToolkit = bundledToolkit(
  manifest,
  {
    read_page: readPage,
    read_article: readArticle,
    find,
    read_selection: readSelection,
    read_table: readTable,
    screenshot,
  },
  { home: 'page' },
);
