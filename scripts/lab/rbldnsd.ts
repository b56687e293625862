/** rbldnsd: every blocklist of lists.ts that has data. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LISTS } from './lists.ts';
import { ADDRESSES } from './plan.ts';
import { hasUsers, type Program, startProgram } from './processes.ts';

/** So that resolvers may remember what is not listed, as they do with real lists. */
const SOA = '$SOA 3000 lists.example.net hostmaster.example.net 0 600 300 86400 60';
const NS = '$NS 3000 lists.example.net';

/** It refuses to be root, and where there is no other user it gets a namespace in which it has another number. */
const SOMEBODY = ['unshare', '--map-user=1'] as const;

export function startLists(folder: string): Program {
  const data = join(folder, 'lists');
  mkdirSync(data);
  const zones = LISTS.flatMap(({ zone, sets }) =>
    sets.map(([kind, lines], index) => {
      const file = `${zone}.${index}`;
      writeFileSync(join(data, file), `${[...(index === 0 ? [SOA, NS] : []), ...lines].join('\n')}\n`);
      return `${zone}:${kind}:${file}`;
    }),
  );
  const server = ['-n', '-b', `${ADDRESSES.lists}/53`, '-w', data, '-q', '-t', '60', ...zones];
  return startProgram(folder, 'rbldnsd', hasUsers() ? ['rbldnsd', ...server] : [...SOMEBODY, 'rbldnsd', ...server]);
}
