import { bundledToolkit } from '../../utils/toolkits/bundled';
import { requestUserApproval } from './request-user-approval';
import manifest from './tools.json';

export const approvalToolkit = bundledToolkit(
  manifest,
  { request_user_approval: requestUserApproval },
  { home: 'browser' },
);
