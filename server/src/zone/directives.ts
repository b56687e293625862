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
import type { Reading } from './reading.ts';

const RUN: Readonly<Record<DirectiveName, (reading: Reading, entry: Entry) => void>> = {
  $ORIGIN: setOrigin,
  $TTL: setTtl,
  $INCLUDE: runInclude,
  $GENERATE: runGenerate,
  $DATE: readDate,
};

export function runDirective(reading: Reading, entry: Entry): void {
  reportLastLine(reading, entry);
  RUN[entry.directive](reading, entry);
}

function setOrigin(reading: Reading, entry: Entry): void {
  if (!expectArguments(reading, entry, 1, 1)) return;
  const origin = nameArgument(reading, entry, entry.first);
  if (!origin) return;
  const { codes } = reading.text.file;
  const relative = codes[entry.ends[entry.first] - 1] !== DOT && entry.text(codes, entry.first) !== '@';
  reading.noteOrigin(origin, entry, relative);
}

/**
 * The SOA record stands at the origin, and the origin is the zone's name twice: its final dot is missing. The zone is
 * read as it was meant, so that this is all that is said about it; a server refuses it, because the SOA is misplaced.
 */
export function mendOrigin(reading: Reading, entry: Entry, file: ZoneFile): void {
  const { zone } = reading;
  const change = zone.origins.at(-1);
  if (!change?.relative || change.name !== reading.origin || entry.ownerToken < 0 || reading.template) return;
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
  reading.origin = apex;
}

/** BIND writes the date of a dump with it, and reads over it if it is one. */
function readDate(reading: Reading, entry: Entry): void {
  if (!expectArguments(reading, entry, 1, 1)) return;
  const token = entry.first;
  const { codes } = reading.text.file;
  const [start, end] = [entry.starts[token], entry.ends[token]];
  const isMoment = end - start === 14 && codes.subarray(start, end).every(isDigit);
  const seconds = isMoment ? secondsSince1970(codes, start) : -1;
  // BIND keeps it in 32 bits, so the last moment is in February 2106.
  if (!(seconds >= 0 && seconds < 2 ** 32)) reading.reportToken(entry, token, 'bad-date');
}

function setTtl(reading: Reading, entry: Entry): void {
  reading.ttls.isBroken = true;
  if (!expectArguments(reading, entry, 1, 1)) return;
  const token = entry.first;
  const ttl = readTtl(reading.text.file.codes, entry.starts[token], entry.ends[token]);
  if (ttl < 0) {
    reading.reportToken(entry, token, 'bad-ttl', { text: entry.text(reading.text.file.codes, token) });
    return;
  }
  reading.ttls.default = reading.ttls.limit(ttl, entry, token);
  reading.ttls.isBroken = false;
}
