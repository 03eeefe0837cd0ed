import { type ToolkitGrant, type ToolkitSecret, type ToolkitWorld, toolkitGrant } from '../toolkit';
import { didYouMean } from './did-you-mean';
import type { Problems } from './place';

export const secretName = /^[A-Z][A-Z0-9_]{0,39}$/;
const hostName = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*$/;

type Reach = {
  grants: readonly string[];
  connect: readonly string[];
  secrets: readonly ToolkitSecret[];
  world: ToolkitWorld;
};
/** The name of each list in the file. */
type Places = Record<'grant' | 'connect' | 'secret', string>;

/** Tells what is wrong with what code may have beside its page. @returns whether all of it can be used. */
export function checkReach(
  { grants, connect, secrets, world }: Reach,
  at: Places,
  problems: Problems,
  word = '',
): boolean {
  const before = problems.found.length;
  for (const [index, grant] of grants.entries()) {
    if (!isGrant(grant)) {
      const words = `\`${grant.slice(0, 40)}\` is no grant.${didYouMean(grant, toolkitGrant.options) || ' Use `fetch` or `storage`.'}`;
      problems.error('wrong-value', [at.grant, index], words);
    } else if (world === 'page') {
      const words = `\`${word}grant ${grant}\` needs \`${word}world isolated\`; code in the page's world can be read by the page.`;
      problems.error('grant-world', [at.grant, index], words);
    }
  }
  for (const [index, host] of connect.entries()) {
    if (hostName.test(host)) continue;
    const words = `\`${host.slice(0, 80)}\` is not a host name. Write it whole, such as \`api.example.org\`; "*" is not taken here.`;
    problems.error('wrong-value', [at.connect, index], words);
  }
  if (grants.includes('fetch') && connect.length === 0) {
    const words = '`fetch` reaches nothing until a host is named to connect to.';
    problems.warn('no-connect', [at.grant, grants.indexOf('fetch')], words);
  }
  checkSecrets({ grants, connect, secrets }, at.secret, problems, word);
  return problems.found.slice(before).every(({ level }) => level !== 'error');
}

export const isGrant = (text: string): text is ToolkitGrant => toolkitGrant.options.some((one) => one === text);

function checkSecrets(
  { grants, connect, secrets }: Omit<Reach, 'world'>,
  list: string,
  problems: Problems,
  word: string,
): void {
  for (const [index, { name, host }] of secrets.entries()) {
    if (!secretName.test(name)) {
      const words = `\`${name.slice(0, 60)}\` cannot name a secret. Use capital letters, digits and \`_\`, such as \`API_KEY\`.`;
      problems.error('secret-name', [list, index], words);
    } else if (secrets.findIndex((one) => one.name === name) < index) {
      problems.error('secret-twice', [list, index], `the secret \`${name}\` is declared twice. Keep one.`);
    } else if (host.includes(' ')) {
      const words = `\`${name}\` is for \`${host.slice(0, 80)}\`: a secret goes to one host. Declare one for each.`;
      problems.error('secret-host', [list, index], words);
    } else if (!connect.includes(host)) {
      const hint = didYouMean(host, connect) || ` Name it: \`${word}connect ${host || 'api.example.org'}\`.`;
      problems.error(
        'secret-host',
        [list, index],
        `\`${name}\` is for \`${host.slice(0, 80)}\`, which is not among the hosts to connect to.${hint}`,
      );
    } else if (!grants.includes('fetch')) {
      problems.error(
        'secret-grant',
        [list, index],
        `\`${name}\` needs \`${word}grant fetch\`: a secret goes nowhere else.`,
      );
    }
  }
}
