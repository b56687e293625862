/** BIND: the root, the zones below it, the primary and a secondary in step, and the resolver, as views of one process. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { certificateFile, keyFile } from './certificates.ts';
import { trustAnchor, type ZoneFiles } from './dnssec.ts';
import { ADDRESSES, TRANSFER_KEY } from './plan.ts';
import { type Program, startProgram } from './processes.ts';
import { HINTS } from './zones.ts';

const { resolver, resolver6, primary, primary6, secondary, root, tld } = ADDRESSES;

export function startBind(folder: string, zones: readonly ZoneFiles[]): Program {
  const hints = join(folder, 'hints');
  writeFileSync(hints, `${HINTS.join('\n')}\n`);
  const file = join(folder, 'named.conf');
  writeFileSync(file, configuration(folder, zones, hints));
  return startProgram(folder, 'named', ['named', '-c', file, '-g', '-n', '2']);
}

function configuration(folder: string, zones: readonly ZoneFiles[], hints: string): string {
  const isTop = ({ origin }: ZoneFiles) => origin !== '.' && origin.indexOf('.') === origin.length - 1;
  const isRoot = ({ origin }: ZoneFiles) => origin === '.';
  const served = zones.filter((zone) => !isTop(zone) && !isRoot(zone));
  const encrypted = list([resolver, primary]);
  return `
options {
  directory "${folder}";
  pid-file "${join(folder, 'named.pid')}";
  session-keyfile "${join(folder, 'session.key')}";
  lock-file none;
  listen-on port 53 ${list([resolver, root, tld, primary, secondary])};
  listen-on-v6 port 53 ${list([resolver6, primary6])};
  listen-on port 853 tls lab ${encrypted};
  listen-on port 443 tls lab http default ${encrypted};
  allow-query { any; };
  empty-zones-enable no;
  notify no;
  minimal-responses no;
};
controls {};
tls lab { cert-file "${certificateFile(folder, 'dns')}"; key-file "${keyFile(folder, 'dns')}"; };
key "${TRANSFER_KEY.name}" { algorithm ${TRANSFER_KEY.algorithm}; secret "${TRANSFER_KEY.secret}"; };
trust-anchors { ${trustAnchor(folder)} };
${view('root', [root], zones.filter(isRoot))}
${view('tld', [tld], zones.filter(isTop))}
${view('authority', [primary, primary6, secondary], served)}
view "resolver" {
  match-destinations ${list([resolver, resolver6])};
  recursion yes;
  allow-recursion { any; };
  dnssec-validation yes;
  resolver-query-timeout 3000;
  servfail-ttl 0;
  zone "." { type hint; file "${hints}"; };
};
`;
}

const list = (addresses: readonly string[]): string => `{ ${addresses.map((address) => `${address};`).join(' ')} }`;

function view(name: string, addresses: readonly string[], zones: readonly ZoneFiles[]): string {
  const statements = zones.map(({ origin, primary: file }) => `  zone "${origin}" { type primary; file "${file}"; };`);
  return `view "${name}" {
  match-destinations ${list(addresses)};
  recursion no;
  dnssec-validation no;
  check-names primary ignore;
  check-integrity no;
  allow-transfer { key "${TRANSFER_KEY.name}"; };
${statements.join('\n')}
};`;
}
