import type { BundledToolkit } from '../utils/toolkits/bundled';
import { approvalToolkit } from './approval/toolkit';
import { browserToolkit } from './browser/toolkit';
import { findToolkit } from './find/toolkit';
import { locationToolkit } from './location/toolkit';
import { pageToolkit } from './page/toolkit';
import { storageToolkit } from './storage/toolkit';

/** All that the agent can call out of the box. Everything in it starts switched off. */
export const bundledToolkits: readonly BundledToolkit[] = [
  approvalToolkit,
  browserToolkit,
  findToolkit,
  locationToolkit,
  pageToolkit,
  storageToolkit,
];
