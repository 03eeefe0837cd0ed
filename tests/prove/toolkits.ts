import { setTimeout as pause } from 'node:timers/promises';
import { type BrowserKind, browserKinds } from '../../scripts/browsers/browser-kind';
import type { Proof } from '../../scripts/proofs';
import { errorText } from '../../utils/failure';
import { installable, type Scene, scenes } from './toolkits/scenes';
import { openStage } from './toolkits/stage';
import { granted, hostile, narrowProbe, pageProbe, probe } from './toolkits/toolkits';

/** Milliseconds. */
const longestScene = 120_000;

type Outcome = { scene: string; trouble: Partial<Record<BrowserKind, string>> };

const proof: Proof = {
  title: 'Toolkit code does what the journal says, where it may, and nothing else',
  async run({ short }) {
    const played = scenes.filter(({ long }) => !short || !long);
    const outcomes: Outcome[] = played.map(({ name }) => ({ scene: name, trouble: {} }));
    // Most of a scene is waiting, so the browsers play side by side.
    await Promise.all(browserKinds.map((kind) => playAll(kind, outcomes, played)));
    const good = outcomes.flatMap(({ trouble }) => Object.values(trouble)).filter((text) => text === '').length;
    const total = played.length * browserKinds.length;
    return { ok: good === total, table: `${good} / ${total} held.\n\n${tableOf(outcomes)}` };
  },
};
export default proof;

/** Writes down what went wrong in each scene, empty where nothing did. */
async function playAll(kind: BrowserKind, outcomes: readonly Outcome[], played: readonly Scene[]): Promise<void> {
  const stage = await openStage(kind);
  try {
    for (const toolkit of await installable([probe, pageProbe, narrowProbe, hostile, granted]))
      await stage.install(toolkit);
    for (const [index, { name, play }] of played.entries()) {
      const started = performance.now();
      const trouble = await inTime(play(stage)).then(() => '', errorText);
      const outcome = outcomes[index];
      if (outcome) outcome.trouble[kind] = trouble;
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${seconds.padStart(6)} s  ${kind}: ${name}${trouble && `: ${trouble.slice(0, 400)}`}`);
    }
  } finally {
    await stage.close();
  }
}

/** A browser that answers nothing any more ends one scene, not the proof. */
async function inTime(play: Promise<void>): Promise<void> {
  const over = new AbortController();
  const late = pause(longestScene, undefined, { signal: over.signal }).then(() => {
    throw new Error(`It was not over after ${longestScene / 1000} s.`);
  });
  await Promise.race([play, late]).finally(() => over.abort());
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
