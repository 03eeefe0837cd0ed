import '../utils/no-eval';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answering } from '../utils/models/answering';
import { offerWorkerPart } from '../utils/worker-parts';

export default defineUnlistedScript(() => offerWorkerPart('models', answering));
