import { type BrowserKind, browserKinds } from '../../scripts/browsers/browser-kind';
import type { Proof } from '../../scripts/proofs';
import { inspect } from './a11y/axe';
import { flows } from './a11y/flows';
import { Keyboard } from './a11y/keyboard';
import { openScene, type Scene, type Theme } from './a11y/scene';
import { screens } from './a11y/screens';

type Row = { browser: BrowserKind; theme: Theme; what: string; figures: string; ok: boolean; trouble: string[] };

/** The bar: nothing that axe finds on any screen, every flow walked by keys alone, the focus never lost. */
const proof: Proof = {
  title: 'Everybody can use it: every screen before axe in both themes, every flow by keyboard and names alone',
  async run({ short }) {
    const rows: Row[] = [];
    for (const kind of short ? browserKinds.slice(0, 1) : browserKinds) {
      for (const theme of ['light', 'dark'] as const) rows.push(...(await lookAtAll(kind, theme, short)));
    }
    const head = ['| browser | theme | what | result |', '| --- | --- | --- | --- |'];
    const lines = rows.map(
      ({ browser, theme, what, figures, ok }) =>
        `| ${[browser, theme, what, ok ? figures : `**${figures}**`].join(' | ')} |`,
    );
    const trouble = rows.flatMap(({ what, theme, trouble: found }) =>
      found.map((one) => `- ${what}, ${theme}: ${one}`),
    );
    return { ok: rows.every(({ ok }) => ok), table: [...head, ...lines, '', ...trouble].join('\n') };
  },
};
export default proof;

async function lookAtAll(browser: BrowserKind, theme: Theme, short: boolean): Promise<Row[]> {
  const scene = await openScene(browser, theme);
  const rows: Row[] = [];
  try {
    rows.push(await judgeTheJudge(scene));
    for (const { name, show, leave } of screens) {
      const { checked, violations } = await inspect(await show(scene));
      const trouble = violations.map(({ rule, help, places }) => `${rule} (${help}): ${places.join('; ')}`);
      const found = violations.reduce((sum, { places }) => sum + places.length, 0);
      rows.push({
        browser,
        theme,
        what: `screen: ${name}`,
        figures: `${found} found, ${checked} right`,
        ok: found === 0,
        trouble,
      });
      await leave?.(scene);
    }
    // The order of focus does not depend on colours: once is enough.
    if (theme === 'light' || !short) rows.push(...(await walkAll(scene)));
  } finally {
    await scene.close();
  }
  return rows;
}

/** A button without a name in grey on grey: whoever finds nothing on it finds nothing anywhere. */
async function judgeTheJudge({ panel, kind: browser, theme }: Scene): Promise<Row> {
  await panel.page.evaluate(() => {
    const wrong = document.createElement('p');
    wrong.id = 'wrong-on-purpose';
    const button = document.createElement('button');
    const words = document.createElement('span');
    words.textContent = 'Nobody can read this.';
    for (const [name, value] of Object.entries({ color: '#888', background: '#999' })) {
      words.style.setProperty(name, value);
    }
    wrong.append(button, words);
    document.querySelector('main')?.append(wrong);
  });
  const { violations } = await inspect(panel.page);
  await panel.page.evaluate(() => document.getElementById('wrong-on-purpose')?.remove());
  const found = violations.map(({ rule }) => rule);
  const ok = found.includes('button-name') && found.includes('color-contrast');
  return {
    browser,
    theme,
    what: 'the judge: two faults made on purpose',
    figures: `${found.join(', ')} found`,
    ok,
    trouble: [],
  };
}

async function walkAll(scene: Scene): Promise<Row[]> {
  const { panel, kind: browser, theme } = scene;
  await panel.newThread();
  await panel.answerWith('scripted');
  await panel.toFront();
  const rows: Row[] = [];
  for (const { name, walk } of flows) {
    const keys = new Keyboard(panel.page);
    const trouble: string[] = [];
    await walk(keys, scene).catch((thrown: unknown) => trouble.push(String(thrown)));
    trouble.push(...keys.lost.map((after) => `the focus was lost after ${after}`));
    const figures = `${keys.pressed} keys, focus lost ${keys.lost.length} times`;
    rows.push({ browser, theme, what: `flow: ${name}`, figures, ok: trouble.length === 0, trouble });
  }
  return rows;
}
