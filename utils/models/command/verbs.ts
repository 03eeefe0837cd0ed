/** Words that begin a step of their own: after "and" they make two steps of one sentence. */
const verbs = new Set(
  `activate add append apply archive ask assign attach book bring browse buy calculate call cancel center change
  check choose clear click close collapse compare complete confirm copy create cut deactivate delete deselect
  disable discard dismiss display download drag draw drop duplicate edit email empty enable enter erase execute
  expand export fetch fill filter find finish focus fold follow format get give go grab hide highlight hit hover
  import increase decrease insert inspect install jump launch leave list load lock log look lower make mark merge
  minimize maximize move mute name navigate note notify open order pan paste pause pick pin place play plant press
  print publish put query quit raise read redo refresh refetch register reload remember remind remove rename reopen
  replace reply report request reset resize restart restore resume retrieve return revert rotate run save say scan
  schedule scroll search select send set share show shut sign sort speak start stick stop store submit subscribe
  switch sync tag take tap tell tick toggle trigger turn type undo unlock unpin untick update upload use view visit
  wait wake warn watch wipe write zoom`.split(/\s+/),
);

/** Only as it stands in an imperative: "plants" begins no step, "plant" may. */
export const isVerb = (lower: string): boolean => verbs.has(lower);
