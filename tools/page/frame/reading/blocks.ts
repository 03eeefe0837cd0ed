/** Elements that stand within a line of text; all others begin a line of their own. */
const inlineTags = new Set(
  `a abbr acronym b bdi bdo big button cite code data del dfn em font i img input ins kbd label mark meter nobr output
  progress q ruby rb rp rt s samp select slot small span strike strong sub sup svg textarea time tt u var wbr`.split(
    /\s+/,
  ),
);

/** By its name and not by its style: a style asked of every element costs more than all the rest of the walk. */
export const isBlock = (element: Element): boolean => !inlineTags.has(element.localName);

const silentTags = new Set(
  'base head link meta noscript param script source style template title track datalist'.split(' '),
);

/** Elements that no person sees anything of. */
export const isSilent = (element: Element): boolean => silentTags.has(element.localName);
