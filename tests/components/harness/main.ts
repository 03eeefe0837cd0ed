import { success } from '../../../utils/failure';
import { FakeWorker } from '../fake-worker';
import { sampleState } from '../samples';
import { scenes } from './scenes';

/** Shows the panel over a worker that is made up: `?scene=chat`. For looking at; never shipped. */
const scene = new URLSearchParams(location.search).get('scene') ?? 'chat';
const worker = new FakeWorker((scenes[scene] ?? sampleState)(), {
  'tool/switch': ({ switchKeys, on }) => {
    const tools = worker.state.tools.map((row) => (switchKeys.includes(row.switchKey) ? { ...row, on } : row));
    worker.change({ type: 'set', state: { tools } });
    return success({ threadId: 'thread-1' });
  },
  'model/test': () =>
    success({
      works: true,
      sentences: ['qwen3:8b answered in 1.2 s.', 'It called the tool that it was asked to call.'],
    }),
}).install();
Object.assign(globalThis, { worker });
localStorage.setItem('shown-thread', worker.state.thread?.id ?? '');
if (!worker.state.thread) localStorage.removeItem('shown-thread');
await import('../../../entrypoints/sidepanel/main');
