import { callContents } from './call-contents';
import { callIdentity } from './call-identity';
import { hostedProviders } from './hosted-providers';
import { hostileStreams } from './hostile-streams';
import { localProviders } from './local-providers';
import { oddStreams } from './odd-streams';
import type { StreamCase } from './stream-case';

/** Every way of answering that was seen, by group. */
export const allStreams: [group: string, cases: StreamCase[]][] = [
  ['odd streams', oddStreams],
  ['what tells calls apart', callIdentity],
  ['what calls hold', callContents],
  ['hosted providers', hostedProviders],
  ['local servers', localProviders],
  ['hostile streams', hostileStreams],
];
