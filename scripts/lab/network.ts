/** The network of the lab: one loopback device that has every address, and a resolver that everybody asks. */
import { writeFileSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import { join } from 'node:path';
import { ADDRESSES, MAIL_HOSTS, SILENT_NETWORK } from './plan.ts';
import { run } from './processes.ts';

/** The first port that everybody may listen on; each network has its own. */
const FREE_PORTS_FILE = '/proc/sys/net/ipv4/ip_unprivileged_port_start';

/** Where programs look for their resolver; ours lies over it, in our mount namespace only. */
const RESOLVER_FILE = '/etc/resolv.conf';

export async function setUpNetwork(folder: string): Promise<void> {
  const { silent: _, ...own } = ADDRESSES;
  const addresses = new Set([...Object.values(own), ...MAIL_HOSTS.map(({ address }) => address)]);
  const lines = [...addresses].map((address) =>
    isIPv6(address) ? `addr add ${address}/128 dev lo nodad` : `addr add ${address}/32 dev lo`,
  );
  const batch = join(folder, 'network');
  // What comes back on a loopback device and is nobody's is dropped without a word, as we do not forward.
  writeFileSync(batch, `${['link set lo up', ...lines, `route add ${SILENT_NETWORK} dev lo`].join('\n')}\n`);
  await run('ip', ['-batch', batch]);
  writeFileSync(FREE_PORTS_FILE, '0');
  const resolver = join(folder, 'resolv.conf');
  writeFileSync(resolver, `nameserver ${ADDRESSES.resolver}\noptions timeout:3 attempts:1\n`);
  await run('mount', ['--bind', resolver, RESOLVER_FILE]);
}
