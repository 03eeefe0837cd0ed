import { browserKinds } from '../../scripts/browsers/browser-kind';
import type { Proof } from '../../scripts/proofs';
import { journey, ownHeader, slot } from './keys/journey';
import type { Searched } from './keys/search';

/** Where the key must be found, or the search is blind. */
const expected = new Set([slot, ownHeader]);

const isRight = ({ place, hits }: Searched): boolean => (expected.has(place) ? hits > 0 : hits === 0);

/** The bar: the key lies in its slot and in the one header, and nowhere else. */
const proof: Proof = {
  title: 'A key stays in its slot: a canary is looked for everywhere else',
  async run({ short, seed }) {
    const kinds = short ? browserKinds.slice(0, 1) : browserKinds;
    const rows: string[] = [];
    let ok = true;
    for (const kind of kinds) {
      for (const searched of await journey(kind, `canary-${seed}-Zq7Xw9Lp2Rt5`)) {
        ok &&= isRight(searched);
        const verdict = isRight(searched) ? (expected.has(searched.place) ? 'as it must be' : 'none') : 'WRONG';
        rows.push(`| ${[kind, searched.place, searched.bytes, searched.hits, verdict].join(' | ')} |`);
      }
    }
    const head = ['| browser | searched | letters | found | verdict |', '| --- | --- | --- | --- | --- |'];
    return { ok, table: [...head, ...rows].join('\n') };
  },
};
export default proof;
