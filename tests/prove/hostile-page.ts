import { type BrowserKind, browserKinds } from '../../scripts/browsers/browser-kind';
import type { Proof } from '../../scripts/proofs';
import { Observer } from '../e2e/observer/observer';
import { amountBars, type Flood, flood, isWithinBars } from './hostile-page/amounts';
import { serveHostilePages } from './hostile-page/page';
import { type Tampering, tamper } from './hostile-page/tampering';
import { visitZoo, type ZooResult } from './hostile-page/zoo';

type Visit = { browser: BrowserKind; zoo: ZooResult; floods: Flood[]; tampering: Tampering };

const proof: Proof = {
  title: 'A hostile page harms neither itself, nor the browser, nor the truth',
  async run({ short }) {
    const site = await serveHostilePages();
    const visits: Visit[] = [];
    for (const browser of browserKinds) visits.push(await visit(browser, site.url, short ? 20 : 500));
    await site.close();
    return { ok: visits.every(isClean), table: visits.map(report).join('\n\n') };
  },
};
export default proof;

async function visit(browser: BrowserKind, site: string, calls: number): Promise<Visit> {
  const observer = await Observer.start(browser);
  try {
    const zoo = await visitZoo(observer, site);
    const tampering = await tamper(observer, site, calls);
    const floods = await flood(observer, site);
    return { browser, zoo, floods, tampering };
  } finally {
    await observer.close();
  }
}

const isClean = ({ zoo, floods, tampering }: Visit): boolean =>
  zoo.wrong.length + tampering.leaks.length + tampering.wrong.length === 0 && floods.every(isWithinBars);

function report({ browser, zoo, floods, tampering }: Visit): string {
  const faults = [...zoo.wrong, ...tampering.leaks, ...tampering.wrong].map((fault) => `- ${fault}`);
  return [
    `**${browser}**: ${zoo.total - zoo.wrong.length} / ${zoo.total} values read as they must (slowest ` +
      `${zoo.longest.toFixed(0)} ms, longest answer ${zoo.largest} characters). ${tampering.calls} calls of a tampered ` +
      `page: ${tampering.wrong.length} untrue results, ${tampering.leaks.length} texts of ours among the ` +
      `${tampering.seen} that its traps saw.`,
    ...faults,
    '',
    `| flood | page stood still, ms (bar ${amountBars.standstill}) | messages | largest, characters (bar ${amountBars.characters}) |`,
    '| --- | --- | --- | --- |',
    ...floods.map(
      ({ name, standstill, messages, largest }) =>
        `| ${name} | ${standstill.toFixed(0)} | ${messages} | ${largest} |`,
    ),
  ].join('\n');
}
