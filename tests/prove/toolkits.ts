import { type BrowserKind, browserKinds } from '../../scripts/browsers/browser-kind';
import type { Proof } from '../../scripts/proofs';
import { installable, type Scene, scenes } from './toolkits/scenes';
import { openStage } from './toolkits/stage';
import { granted, hostile, narrowProbe, pageProbe, probe } from './toolkits/toolkits';

type Outcome = { scene: string; trouble: Partial<Record<BrowserKind, string>> };

const proof: Proof = {
  title: 'Toolkit code does what the journal says, where it may, and nothing else',
  async run({ short }) {
    const played = scenes.filter(({ long }) => !short || !long);
    const outcomes: Outcome[] = played.map(({ name }) => ({ scene: name, trouble: {} }));
    for (const kind of browserKinds) {
      for (const [index, trouble] of (await playAll(kind, played)).entries()) {
        const outcome = outcomes[index];
        if (outcome) outcome.trouble[kind] = trouble;
      }
    }
    const good = outcomes.flatMap(({ trouble }) => Object.values(trouble)).filter((text) => text === '').length;
    const total = played.length * browserKinds.length;
    return { ok: good === total, table: `${good} / ${total} held.\n\n${tableOf(outcomes)}` };
  },
};
export default proof;

/** What went wrong in each scene, empty where nothing did. */
async function playAll(kind: BrowserKind, played: readonly Scene[]): Promise<string[]> {
  const stage = await openStage(kind);
  const troubles: string[] = [];
  try {
    for (const toolkit of await installable([probe, pageProbe, narrowProbe, hostile, granted]))
      await stage.install(toolkit);
    for (const { play } of played) {
      troubles.push(
        await play(stage).then(
          () => '',
          (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown)),
        ),
      );
    }
    return troubles;
  } finally {
    await stage.close();
  }
}

const tableOf = (outcomes: readonly Outcome[]): string =>
  [
    `| toolkit code | ${browserKinds.join(' | ')} |`,
    `| --- |${browserKinds.map(() => ' --- |').join('')}`,
    ...outcomes.map(
      ({ scene, trouble }) => `| ${scene} | ${browserKinds.map((kind) => cell(trouble[kind])).join(' | ')} |`,
    ),
  ].join('\n');

const cell = (trouble: string | undefined): string =>
  trouble === '' ? 'held' : `**missed**: ${(trouble ?? 'not played').replaceAll(/[|\n]/g, ' ').slice(0, 400)}`;
