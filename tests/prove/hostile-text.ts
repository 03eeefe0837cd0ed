import { browserKinds } from '../../scripts/browsers/browser-kind';
import type { Proof } from '../../scripts/proofs';
import { type Visit, visit } from './hostile-text/visit';

const proof: Proof = {
  title: 'Hostile text stays text: nothing in it runs, loads anything, or reads differently',
  async run({ short }) {
    const visits: Visit[] = [];
    for (const browser of browserKinds) visits.push(await visit(browser, short ? 40 : 1));
    return { ok: visits.every(isClean), table: visits.map(report).join('\n\n') };
  },
};
export default proof;

const isClean = ({ tallies, elements, incidents }: Visit): boolean =>
  elements.length + incidents.length === 0 && tallies.every(({ misread }) => misread.length === 0);

function report({ browser, strings, tallies, elements, incidents }: Visit): string {
  const total = [...strings.values()].reduce((sum, count) => sum + count, 0);
  const kinds = [...strings].map(([kind, count]) => `${count} ${kind}`).join('; ');
  const misreadings = tallies.flatMap(({ place, misread }) =>
    misread.slice(0, 3).map((text) => `misread as ${place}: ${JSON.stringify(text.slice(0, 80))}`),
  );
  const faults = [...incidents, ...elements.map((element) => `became an element: ${element}`), ...misreadings];
  return [
    `**${browser}**: ${total} strings (${kinds}) in ${tallies.length} places`,
    [
      '| place | strings shown | read otherwise |',
      '| --- | --- | --- |',
      ...tallies.map(({ place, shown, misread }) => `| ${place} | ${shown} | ${misread.length} |`),
    ].join('\n'),
    faults.length === 0
      ? 'Scripts that ran: 0. Requests: 0. Attempts that the policy had to stop: 0. Foreign elements: 0.'
      : faults
          .slice(0, 40)
          .map((fault) => `- ${fault.replaceAll('|', '\\|')}`)
          .join('\n'),
  ].join('\n\n');
}
