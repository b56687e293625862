/** What directives do: `$ORIGIN`, `$TTL`, `$DATE` here; `$INCLUDE` and `$GENERATE` have files of their own. */

import { secondsSince1970 } from '../records/fields/time.ts';
import { printName } from '../records/name.ts';
import { readTtl } from '../records/ttl.ts';
import type { DirectiveName, Entry } from '../syntax/entry.ts';
import { DOT, isDigit } from '../text/codes.ts';
import { expectArguments, nameArgument } from './arguments.ts';
import type { ZoneFile } from './files.ts';
import { runGenerate } from './generate.ts';
import { runInclude } from './include.ts';
import { reportLastLine } from './lastLine.ts';
import type { ZoneLoader } from './load.ts';

const RUN: Readonly<Record<DirectiveName, (loader: ZoneLoader, entry: Entry) => void>> = {
  $ORIGIN: setOrigin,
  $TTL: setTtl,
  $INCLUDE: runInclude,
  $GENERATE: runGenerate,
  $DATE: readDate,
};

export function runDirective(loader: ZoneLoader, entry: Entry): void {
  reportLastLine(loader, entry);
  RUN[entry.directive](loader, entry);
}

function setOrigin(loader: ZoneLoader, entry: Entry): void {
  if (!expectArguments(loader, entry, 1, 1)) return;
  const origin = nameArgument(loader, entry, entry.first);
  if (!origin) return;
  const { codes } = loader.text.file;
  const relative = codes[entry.ends[entry.first] - 1] !== DOT && entry.text(codes, entry.first) !== '@';
  loader.noteOrigin(origin, entry, relative);
}

/**
 * The SOA record stands at the origin, and the origin is the zone's name twice: its final dot is missing. The zone is
 * read as it was meant, so that this is all that is said about it; a server refuses it, because the SOA is misplaced.
 */
export function mendOrigin(loader: ZoneLoader, entry: Entry, file: ZoneFile): void {
  const { zone } = loader;
  const change = zone.origins.at(-1);
  if (!change?.relative || change.name !== loader.origin || entry.ownerToken < 0 || loader.template) return;
  const apex = zone.names.wire(zone.apex);
  const text = printName(apex);
  if (entry.text(file.codes, 0) !== '@' || printName(change.name).toLowerCase() !== (text + text).toLowerCase()) return;
  zone.problems.push({
    code: 'origin-missing-dot',
    file: change.file,
    start: change.start,
    end: change.end,
    message: 'refused',
    args: { origin: printName(change.name) },
  });
  zone.origins[zone.origins.length - 1] = { ...change, name: apex, relative: false };
  loader.origin = apex;
}

/** BIND writes the date of a dump with it, and reads over it if it is one. */
function readDate(loader: ZoneLoader, entry: Entry): void {
  if (!expectArguments(loader, entry, 1, 1)) return;
  const token = entry.first;
  const { codes } = loader.text.file;
  const [start, end] = [entry.starts[token], entry.ends[token]];
  const isMoment = end - start === 14 && codes.subarray(start, end).every(isDigit);
  const seconds = isMoment ? secondsSince1970(codes, start) : -1;
  // BIND keeps it in 32 bits, so the last moment is in February 2106.
  if (!(seconds >= 0 && seconds < 2 ** 32)) loader.reportToken(entry, token, 'bad-date');
}

function setTtl(loader: ZoneLoader, entry: Entry): void {
  loader.ttls.isBroken = true;
  if (!expectArguments(loader, entry, 1, 1)) return;
  const token = entry.first;
  const ttl = readTtl(loader.text.file.codes, entry.starts[token], entry.ends[token]);
  if (ttl < 0) {
    loader.reportToken(entry, token, 'bad-ttl', { text: entry.text(loader.text.file.codes, token) });
    return;
  }
  loader.ttls.default = loader.ttls.limit(ttl, entry, token);
  loader.ttls.isBroken = false;
}
