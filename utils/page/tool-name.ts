import { charCodeAt } from './primordials';

/** 1 to 128 of `A–Z a–z 0–9 _ - .`; without a regular expression, whose `exec` the page may have replaced. */
export function isLegalName(name: string): boolean {
  let isLegal = name.length > 0 && name.length <= 128;
  for (let index = 0; index < name.length && isLegal; index++) isLegal = isNameCharacter(charCodeAt(name, index));
  return isLegal;
}

const isNameCharacter = (code: number): boolean =>
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  code === 95 ||
  code === 45 ||
  code === 46;
