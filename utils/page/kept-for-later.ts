import { arrayLikeName, type Member, memberOf } from './primordials';

/** What the part that is loaded later works with, by names such as `Map.get`, `=HTMLInputElement.value`, `Error`. */
export type Kept = Record<string, Member>;

const wholes = 'Error TypeError Event Promise AbortController MutationObserver setTimeout';
const functions =
  'Reflect apply defineProperty getOwnPropertyDescriptor getPrototypeOf;JSON stringify parse;Array isArray;' +
  'ArrayBuffer isView;Object keys;Error isError';
const controls = ' name type value disabled required labels';
const members =
  'Map get set delete forEach size;Set forEach size;String toWellFormed slice indexOf charCodeAt trim valueOf;' +
  'Promise then;Symbol toString;Date getTime toISOString;RegExp toString source exec;Number valueOf;Boolean valueOf;' +
  'ArrayBuffer byteLength;DataView byteLength;Blob size type;Node nodeName textContent;' +
  'EventTarget dispatchEvent addEventListener;CustomEvent detail;Event target defaultPrevented;' +
  'AbortController signal abort;MutationObserver observe disconnect;Document querySelectorAll;NodeList length;' +
  'HTMLCollection length;HTMLOptionsCollection length;HTMLElement focus;' +
  'Element tagName getAttribute hasAttribute querySelector querySelectorAll closest;' +
  'HTMLFormElement elements requestSubmit;HTMLOptionElement value text disabled =selected selected;' +
  `HTMLSelectElement${controls} =value options;HTMLTextAreaElement${controls} =value readOnly maxLength;` +
  `HTMLInputElement${controls} =value readOnly maxLength checked =checked pattern min max step`;

/** Takes hold of all of it before the page's first script runs. */
export function keepForLater(): Kept {
  const kept: Kept = { __proto__: null, arrayLikeName } as never;
  const scope = globalThis as unknown as Record<string, Kept & Member>;
  for (const name of wholes.split(' ')) kept[name] = scope[name] as Member;
  for (const [type = '', name] of pairs(functions)) kept[`${type}.${name}`] = scope[type]?.[name] as Member;
  for (const [type = '', name] of pairs(members)) kept[`${type}.${name}`] = memberOf(type, name);
  return kept;
}

function* pairs(table: string): Iterable<[string, string]> {
  for (const row of table.split(';')) {
    const [type = '', ...names] = row.split(' ');
    for (const name of names) yield [type, name];
  }
}
