import type { Model, ModelEvent, ModelRequest, ProposedCall } from '../../utils/models/model';

export type Gathered = {
  text: string;
  reasoning: string;
  calls: ProposedCall[];
  finished?: Extract<ModelEvent, { type: 'finished' }>;
  failed?: Extract<ModelEvent, { type: 'failed' }>;
  /** How many events came after the last one that may come. */
  afterEnd: number;
};

export const noTools: ModelRequest = {
  system: 'Be brief.',
  tools: [],
  messages: [{ role: 'user', text: 'Hello', context: '' }],
};

export const withTools = (...aliases: string[]): ModelRequest => ({
  ...noTools,
  tools: aliases.map((alias) => ({
    alias,
    title: alias,
    description: `Does ${alias}.`,
    parameters: { type: 'object' },
  })),
});

/** Everything that a model says to one request. */
export async function gather(
  model: Model,
  request: ModelRequest = noTools,
  signal: AbortSignal = new AbortController().signal,
): Promise<Gathered> {
  const gathered: Gathered = { text: '', reasoning: '', calls: [], afterEnd: 0 };
  for await (const event of model.answer(request, signal)) {
    if (gathered.finished || gathered.failed) gathered.afterEnd += 1;
    if (event.type === 'text') gathered.text += event.append;
    else if (event.type === 'reasoning') gathered.reasoning += event.append;
    else if (event.type === 'finished') {
      gathered.finished = event;
      gathered.calls = event.calls;
    } else if (event.type === 'failed') gathered.failed = event;
  }
  return gathered;
}
