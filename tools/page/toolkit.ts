import { bundledToolkit } from '../../utils/toolkits/bundled';
import { check } from './check';
import { click } from './click';
import { drag } from './drag';
import { fillForm } from './fill-form';
import { find } from './find';
import { hover } from './hover';
import { press } from './press';
import { readArticle } from './read-article';
import { readPage } from './read-page';
import { readSelection } from './read-selection';
import { readTable } from './read-table';
import { screenshot } from './screenshot';
import { scroll } from './scroll';
import { select } from './select';
import { submit } from './submit';
import manifest from './tools.json';
import { type } from './type';
import { upload } from './upload';
import { waitFor } from './wait-for';

export const pageToolkit = bundledToolkit(
  manifest,
  {
    read_page: readPage,
    read_article: readArticle,
    find,
    read_selection: readSelection,
    read_table: readTable,
    screenshot,
    click,
    hover,
    type,
    fill_form: fillForm,
    select,
    check,
    press,
    scroll,
    drag,
    upload,
    submit,
    wait_for: waitFor,
  },
  { home: 'page' },
);
