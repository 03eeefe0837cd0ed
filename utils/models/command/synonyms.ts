import { stemOf } from './words';

/** Words that people use for the same thing when they talk to an application. A word may stand in several lines. */
const groups = `
open show display reveal expand view bring launch unhide
close hide dismiss collapse shut remove
go switch change swap move jump navigate travel visit
go open visit navigate browse
open show switch swap go activate focus bring
activate focus switch
center fly pan zoom go
add create new make insert append write jot put
drop put place set mark stick pin
drop add
delete remove erase discard trash
delete remove clear forget wipe
refresh reload update renew sync refetch
get read fetch retrieve see look check tell show
list show display get enumerate
set change store save write put assign remember
enable activate start
disable deactivate stop close hide
log print write record output echo
find search look locate query lookup
search google
type enter write fill input
click press tap push hit
press hit strike
choose select pick
wait pause sleep hold
send submit post
notify notification alert toast popup warn
take make grab
notification message
dark night black
light day bright white
note memo reminder
picture image photo screenshot capture snapshot
address url link website site
page site website webpage document
storage store
text words content
field box input
pin marker flag
place location city town spot
map atlas
list items
console terminal
theme mode
tick check
untick uncheck
bypass without skip ignore
info information details facts
key item entry
window tab`;

/** Saying one while meaning the other would do the opposite. */
const opposites = `
open close
open hide
show hide
show close
enable disable
add delete
add remove
get set
get remove
get delete
read write
read set
check uncheck
tick untick
check untick
tick uncheck
set remove
set delete
list set
list delete
list remove
list add
start stop
next previous
forward back
up down
dark light
on off`;

/** Several words that mean one; the first line of a phrase that fits is taken. */
const phrases: [string, string][] = [
  ['turn on', 'enable'],
  ['switch on', 'enable'],
  ['turn off', 'disable'],
  ['switch off', 'disable'],
  ['get rid of', 'remove'],
  ['back to', 'go'],
  ['return to', 'go'],
  ['take me to', 'go'],
  ['bring me to', 'go'],
  ['head over to', 'go'],
  ['head to', 'go'],
  ['bring up', 'open'],
  ['pull up', 'open'],
  ['pop up', 'notification'],
  ['log out', 'logout'],
  ['log in', 'login'],
  ['sign in', 'login'],
  ['sign out', 'logout'],
  ['look for', 'find'],
  ['look up', 'find'],
  ['write down', 'write'],
  ['note down', 'add note'],
  ['jot down', 'add note'],
  ['fill in', 'fill'],
  ['fill out', 'fill'],
  ['zoom in on', 'zoom'],
  ['zoom in', 'zoom'],
  ['take a picture', 'screenshot'],
];

const lines = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(stemOf));

const near = new Map<string, Set<string>>();
for (const group of lines(groups)) {
  for (const stem of group) near.set(stem, new Set([...(near.get(stem) ?? []), ...group]));
}
const against = new Map<string, Set<string>>();
for (const [one, other] of lines(opposites) as [string, string][]) {
  against.set(one, new Set([...(against.get(one) ?? []), other]));
  against.set(other, new Set([...(against.get(other) ?? []), one]));
}

/** Stems that may stand for this one, without itself. */
export const synonymsOf = (stem: string): ReadonlySet<string> =>
  new Set([...(near.get(stem) ?? [])].filter((other) => other !== stem));

export const areSynonyms = (one: string, other: string): boolean => near.get(one)?.has(other) ?? false;

export const areOpposites = (one: string, other: string): boolean => against.get(one)?.has(other) ?? false;

export const phraseTable: readonly { words: string[]; means: string }[] = phrases.map(([words, means]) => ({
  words: words.split(' '),
  means,
}));
