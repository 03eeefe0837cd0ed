import OpenAI from 'openai';
import { type BrowserKind, browserKinds } from '../../scripts/browsers/browser-kind';
import { launch } from '../e2e/harness';
import { eventually } from '../e2e/support/eventually';
import { serveFixtureSites } from '../e2e/support/site';
import { createPerson, type Person } from '../prove/support/person';
import { type Benchmark, type BenchmarkRow, summaryOf } from './support/benchmark';
import { type StepModel, startStepModel } from './support/step-model';

const steps = 20;
const rounds = 10;

/** What a step costs beside the model and the tool: reading the answer, the journal, the call, the next request. */
const stepOverhead: Benchmark = {
  title: 'From the end of a model’s answer to the next request, with one tool call between them',
  floor: '`runTools` of the SDK in Node: no browser, no page, no journal, a function in the same process.',
  async run() {
    const rows: BenchmarkRow[] = [];
    for (const kind of browserKinds) rows.push(await measure(kind));
    return rows;
  },
};
export default stepOverhead;

async function measure(kind: BrowserKind): Promise<BenchmarkRow> {
  const sites = await serveFixtureSites();
  const model = await startStepModel(steps);
  const harness = await launch({ browser: kind });
  try {
    await harness.grant('http://localhost/*');
    const panel = await harness.openPanel();
    await panel.setModel({ baseUrl: model.baseUrl, model: 'steps' });
    await harness.openPage(`${sites.url}/echo.html`);
    await panel.waitForTools(1);
    await panel.toFront();
    const person = createPerson(panel.page);
    await person.prepare();
    const ours: number[] = [];
    const floor: number[] = [];
    for (let round = -1; round < rounds; round += 1) {
      const own = await stepsOfRun(person, model, `Echo ${round}`);
      const bare = await stepsOfRunTools(model);
      if (round < 0) continue;
      ours.push(...own);
      floor.push(...bare);
    }
    return { what: `a step, ${kind}`, unit: 'ms', ours: summaryOf(ours), floor: summaryOf(floor) };
  } finally {
    await harness.close();
    await model.close();
    await sites.close();
  }
}

async function stepsOfRun(person: Person, model: StepModel, text: string): Promise<number[]> {
  await person.say(text);
  await eventually('the run to end', async () => (await person.read(text))?.run?.phase === 'done', 60_000);
  return allSteps(model);
}

async function stepsOfRunTools(model: StepModel): Promise<number[]> {
  const client = new OpenAI({ baseURL: model.baseUrl, apiKey: 'none' });
  const parameters = { type: 'object' as const, properties: { text: { type: 'string' } } };
  const echo = {
    type: 'function' as const,
    function: {
      name: 'echo',
      description: 'Gives back what it gets.',
      parameters,
      parse: JSON.parse,
      function: same,
    },
  };
  const runner = client.chat.completions.runTools(
    { model: 'steps', stream: true, messages: [{ role: 'user', content: 'Echo.' }], tools: [echo] },
    { maxChatCompletions: steps + 1 },
  );
  await runner.finalContent();
  return allSteps(model);
}

const same = (input: object): object => input;

function allSteps(model: StepModel): number[] {
  const gaps = model.takeGaps();
  if (gaps.length !== steps) throw new Error(`${gaps.length} steps were measured; ${steps} were asked for.`);
  return gaps;
}
