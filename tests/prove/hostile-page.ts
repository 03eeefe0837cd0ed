import { type BrowserKind, browserKinds } from '../../scripts/browsers/browser-kind';
import type { Proof } from '../../scripts/proofs';
import { Observer } from '../e2e/observer/observer';
import { amountBars, type Flood, flood, isWithinBars, pageBar } from './hostile-page/amounts';
import { serveHostilePages } from './hostile-page/page';
import { floodPanel, type PanelFlood, panelBar } from './hostile-page/panel-floods';
import { type Tampering, tamper } from './hostile-page/tampering';
import { visitZoo, type ZooResult } from './hostile-page/zoo';

type Visit = {
  browser: BrowserKind;
  zoo: ZooResult;
  floods: Flood[];
  panel: PanelFlood[];
  tampering: Tampering;
};

const proof: Proof = {
  title: 'A hostile page harms neither itself, nor the browser, nor the truth',
  async run({ short }) {
    const site = await serveHostilePages();
    const visits: Visit[] = [];
    for (const browser of browserKinds) {
      const seen = await visit(browser, site.url, short ? 20 : 500);
      visits.push({ ...seen, panel: await floodPanel(browser, site.url) });
    }
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
    return { browser, zoo, floods, tampering, panel: [] };
  } finally {
    await observer.close();
  }
}

const isClean = ({ zoo, floods, tampering, panel }: Visit): boolean =>
  zoo.wrong.length + tampering.leaks.length + tampering.wrong.length === 0 &&
  floods.every((each) => isWithinBars(each, floods)) &&
  panel.every(({ standstill }) => standstill <= panelBar(panel));

function report({ browser, zoo, floods, tampering, panel }: Visit): string {
  const faults = [...zoo.wrong, ...tampering.leaks, ...tampering.wrong].map((fault) => `- ${fault}`);
  return [
    `**${browser}**: ${zoo.total - zoo.wrong.length} / ${zoo.total} values read as they must (slowest ` +
      `${zoo.longest.toFixed(0)} ms, longest answer ${zoo.largest} characters). ${tampering.calls} calls of a tampered ` +
      `page: ${tampering.wrong.length} untrue results, ${tampering.leaks.length} texts of ours among the ` +
      `${tampering.seen} that its traps saw.`,
    ...faults,
    '',
    `| flood | page stood still, ms (bar ${pageBar(floods).toFixed(0)}) | messages | largest, characters (bar ${amountBars.characters}) | panel stood still, ms (bar ${panelBar(panel).toFixed(0)}) |`,
    '| --- | --- | --- | --- | --- |',
    ...floods.map(
      ({ name, standstill, messages, largest }) =>
        `| ${name} | ${standstill.toFixed(0)} | ${messages} | ${largest} | ${panelOf(panel, name)} |`,
    ),
    '',
    `A standstill over ${amountBars.standstill} ms is measured up to three times, and the least counts: a busy machine is no flood.`,
  ].join('\n');
}

const panelOf = (panel: PanelFlood[], flood: string): string =>
  panel.find(({ name }) => name === flood)?.standstill.toFixed(0) ?? '–';
