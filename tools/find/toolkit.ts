import { bundledToolkit } from '../../utils/toolkits/bundled';
import { findTools } from './find-tools';
import manifest from './tools.json';

/** Offered by itself where not every tool fits; it can be switched off. */
export const findToolkit = bundledToolkit(manifest, { find_tools: findTools }, { home: 'browser' });
