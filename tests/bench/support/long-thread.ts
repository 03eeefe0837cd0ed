/** A thread as a file: questions, answers in Markdown and calls, four to a run. The last is a question that says so. */
export function longThread(title: string, count: number): string {
  const at = Date.UTC(2026, 0, 1);
  const items = Array.from({ length: count }, (_, index) => itemAt(index, at, index === count - 1, title));
  const thread = { title, createdAt: at, updatedAt: Date.now(), runs: [], items };
  return JSON.stringify({ format: 'patchbay-threads', version: 1, threads: [thread] });
}

function itemAt(index: number, at: number, isLast: boolean, title: string) {
  const base = { id: `i${index}`, runId: `r${Math.floor(index / 4)}`, sequence: index + 1 };
  if (isLast) return { ...base, kind: 'user', createdAt: at, text: `${title} newest`, context: '' };
  switch (index % 4) {
    case 0:
      return { ...base, kind: 'user', createdAt: at, text: `Question ${index} about the map`, context: '' };
    case 2:
      return {
        ...base,
        kind: 'call',
        step: 1,
        modelCallId: 'm',
        alias: 'site_drop_pin',
        argumentsText: '{"place":"Lima"}',
        toolName: 'drop_pin',
        toolTitle: 'Drop a pin',
        site: 'localhost',
        effect: 'write',
        state: 'settled',
        tab: { number: 1, title: 'Map', url: 'http://localhost/' },
        arguments: { place: 'Lima' },
        timeoutMs: 1,
        result: { ok: true, content: [{ type: 'text', text: '{"place":"Lima","latitude":-12.05}' }] },
        proposedAt: at,
        dispatchedAt: at,
        settledAt: at + 40,
      };
    default:
      return {
        ...base,
        kind: 'assistant',
        createdAt: at,
        step: 1,
        author: 'qwen3:8b',
        text: `Answer **${index}** with a list:\n\n- one\n- two\n\nand \`code\`.`,
        reasoning: '',
        state: 'complete',
        callIds: [],
      };
  }
}
