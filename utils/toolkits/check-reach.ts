import { type ToolkitGrant, type ToolkitWorld, toolkitGrant } from '../toolkit';
import { didYouMean } from './did-you-mean';
import type { JsonPath, Problems } from './place';

const hostName = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*$/;

type Reach = { grants: readonly string[]; connect: readonly string[]; world: ToolkitWorld };
type Places = { grant: (index: number) => JsonPath; connect: (index: number) => JsonPath };

/** Tells what is wrong with what code may have beside its page. @returns whether all of it can be used. */
export function checkReach({ grants, connect, world }: Reach, at: Places, problems: Problems, word = ''): boolean {
  const before = problems.found.length;
  for (const [index, grant] of grants.entries()) {
    if (!isGrant(grant)) {
      const words = `\`${grant.slice(0, 40)}\` is no grant.${didYouMean(grant, toolkitGrant.options) || ' Use `fetch` or `storage`.'}`;
      problems.error('wrong-value', at.grant(index), words);
    } else if (world === 'page') {
      const words = `\`${word}grant ${grant}\` needs \`${word}world isolated\`; code in the page's world can be read by the page.`;
      problems.error('grant-world', at.grant(index), words);
    }
  }
  for (const [index, host] of connect.entries()) {
    if (hostName.test(host)) continue;
    const words = `\`${host.slice(0, 80)}\` is not a host name. Write it whole, such as \`api.example.org\`; "*" is not taken here.`;
    problems.error('wrong-value', at.connect(index), words);
  }
  if (grants.includes('fetch') && connect.length === 0) {
    const words = '`fetch` reaches nothing until a host is named to connect to.';
    problems.warn('no-connect', at.grant(grants.indexOf('fetch')), words);
  }
  return problems.found.slice(before).every(({ level }) => level !== 'error');
}

export const isGrant = (text: string): text is ToolkitGrant => toolkitGrant.options.some((one) => one === text);
