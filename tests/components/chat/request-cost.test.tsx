// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RequestCostLine } from '../../../components/chat/request-cost';
import { lastUsage, requestParts, toolTexts } from '../../../components/chat/request-parts';
import { state } from '../../../components/store/panel';
import { countTokens } from '../../../utils/models/tokens';
import { mounted } from '../mounted';
import { sampleAnswer, sampleCall, sampleRun, sampleState, sampleTool, sampleUser } from '../samples';

let shown: ReturnType<typeof mounted>;
const items = [
  sampleUser('Put a pin on Paris.', 'Today is 2026-11-21.'),
  sampleAnswer('There it is.', { usage: { input: 1234, output: 56 } }),
  sampleCall({ result: { ok: true, content: [{ type: 'text', text: 'A page that goes on and on.' }] } }),
];
const tools = [
  sampleTool('drop_pin', { key: 'a' }),
  sampleTool('drop_pin', { key: 'b', on: false }),
  sampleTool('drop_pin', { key: 'c', unavailable: 'no' }),
];

beforeEach(() => {
  state.value = sampleState({ defaultModelId: 'openai', thread: null, items, tools });
});
afterEach(() => shown?.unmount());

it('counts what goes out and nothing else', () => {
  const parts = requestParts(toolTexts(state.value.tools), state.value.items, 'and now Rome');
  expect(parts.tools).toHaveLength(1);
  expect(parts.conversation).toContain('Today is 2026-11-21.');
  expect(parts.results).toEqual(['A page that goes on and on.']);
  expect(parts.message).toEqual(['and now Rome']);
  expect(lastUsage(items)).toEqual({ input: 1234, output: 56 });
});

it('tells the sum before it is sent, as an estimate, and what the provider said of the last one', async () => {
  shown = mounted(<RequestCostLine text="and now Rome" />);
  const summary = await vi.waitFor(() => shown.find('summary').textContent ?? '', { timeout: 5000 });
  const texts = Object.values(requestParts(toolTexts(state.value.tools), state.value.items, 'and now Rome')).flat();
  const counts = await Promise.all(texts.map((text) => countTokens(text)));
  const sum = counts.reduce((total, { tokens }) => total + tokens, 0);
  expect(summary).toBe(`About ${sum.toLocaleString('en')} tokens with this message`);
  expect(shown.root.textContent).toContain('as OpenAI counted it: 1,234 in, 56 out');
});

it('has nothing to say in command mode, and loads no vocabulary for it', async () => {
  state.value = { ...state.value, defaultModelId: 'command' };
  shown = mounted(<RequestCostLine text="hello" />);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(shown.root.textContent).toBe('');
});

it('keeps its place while a run is on', async () => {
  shown = mounted(<RequestCostLine text="" />);
  await vi.waitFor(() => shown.find('summary'), { timeout: 5000 });
  state.value = { ...state.value, run: sampleRun({ phase: 'requesting' }) };
  await vi.waitFor(() => expect(shown.root.querySelector('summary')).toBeNull());
  expect(shown.find('.request-cost').textContent).toBe('');
});
