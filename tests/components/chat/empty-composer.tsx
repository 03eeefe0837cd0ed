import { Composer } from '../../../components/chat/composer';
import { setAttachments } from '../../../components/store/attachments';
import { state } from '../../../components/store/panel';
import { showThread } from '../../../components/store/view';
import { FakeWorker } from '../fake-worker';
import { drawn, mounted } from '../mounted';
import { sampleState } from '../samples';

/** The message box of a new thread, with nothing written and nothing attached there or in `thread-1`. */
export async function emptyComposer() {
  localStorage.clear();
  showThread(null);
  setAttachments(null, []);
  setAttachments('thread-1', []);
  const worker = new FakeWorker(sampleState({ thread: null })).install();
  state.value = worker.state;
  const shown = mounted(<Composer />);
  await drawn();
  return { worker, shown };
}
