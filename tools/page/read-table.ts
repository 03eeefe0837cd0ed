import { textResult } from '../../utils/tool';
import type { BundledFunction } from '../../utils/toolkits/bundled';
import { frameAnswer } from './frame-answer';
import { frameName } from './read-frames';

/** A table as rows of JSON, one a line, with what is missing said below. */
export const readTable: BundledFunction = async (args, scene) => {
  const reference = typeof args.ref === 'string' ? args.ref : '';
  const frameId = Number(/^f(\d+)/.exec(reference)?.[1] ?? 0);
  const wish = { reference, from: args.from ?? 0, rows: args.rows ?? 50, prefix: frameName(frameId) };
  const answer = frameAnswer(await scene.inFrame(frameId, 'page.table', wish));
  if (!answer.ok) return answer;
  const { name, reference: table, rows, from, onPage, inAll, complete } = answer.value;
  const list = Array.isArray(rows) ? rows : [];
  const end = Number(from) + list.length;
  const notes = [`${table}${name ? ` ${name}` : ''}: rows ${Number(from) + 1} to ${end} of ${onPage} on the page.`];
  if (end < Number(onPage)) notes.push(`Go on with from: ${end}.`);
  if (Number(inAll) > Number(onPage))
    notes.push(`The table says it has ${inAll} rows; the others are not on the page until one scrolls.`);
  if (complete !== true) notes.push('Reading stopped before the last of these rows, for want of time.');
  return textResult([...list.map((row) => JSON.stringify(row)), notes.join(' ')].join('\n'));
};
