import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCommandMode } from '../utils/models/command/command-mode';
import { offerWorkerPart } from '../utils/worker-parts';

export default defineUnlistedScript(() => offerWorkerPart('command-mode', createCommandMode));
