import { bundledToolkit } from '../../utils/toolkits/bundled';
import { getCurrentLocation } from './get-current-location';
import manifest from './tools.json';

export const locationToolkit = bundledToolkit(
  manifest,
  { get_current_location: getCurrentLocation },
  { home: 'page' },
);
