/** A group of the suite whose verdicts are not ours, and why. It still runs: nothing in it may crash the validator. */
export type LeftOut = { file: RegExp; group?: RegExp; why: string };

export const leftOut: LeftOut[] = [
  {
    file: /(^|\/)dynamicRef\.json$/,
    why: '`$dynamicRef` is not followed by the library; such arguments go to the page, which checks them itself',
  },
  { file: /^unevaluated(Items|Properties)\.json$/, group: /\$dynamicRef/, why: 'the same `$dynamicRef`' },
  { file: /^refRemote\.json$/, why: 'nothing is ever fetched for a page’s schema' },
  {
    file: /^(ref|defs)\.json$/,
    group: /^(remote ref|validate definition)/,
    why: 'the same: they refer to the meta-schema',
  },
  {
    file: /^ref\.json$/,
    group: /order of evaluation: \$id and \$anchor/,
    why: 'anchors under a second `$id` within a schema are not told apart by the library',
  },
  { file: /^format\.json$/, why: '`format` is asserted on purpose: a date that is none must not reach a page' },
  {
    file: /^optional\/format\/((idn-)?hostname|idn-email|iri|iri-reference|uri|uri-reference)\.json$/,
    why: 'the fine print of URIs and of names in other scripts is checked in outline only',
  },
  { file: /^vocabulary\.json$/, why: 'vocabularies of a custom meta-schema are not read' },
  {
    file: /^optional\/(refOfUnknownKeyword|unknownKeyword)\.json$/,
    why: 'schemas within keywords that nobody knows are not looked for',
  },
];

/** Why this group is left out; undefined where its verdicts count. */
export const reasonFor = (file: string, group: string): string | undefined =>
  leftOut.find((entry) => entry.file.test(file) && (entry.group?.test(group) ?? true))?.why;
