/** What directives do: `$ORIGIN`, `$TTL`, `$DATE` here; `$INCLUDE` and `$GENERATE` have files of their own. */
import { readTtl } from '../records/ttl.ts';
import type { DirectiveName, Entry } from '../syntax/entry.ts';
import { DOT } from '../text/codes.ts';
import { expectArguments, nameArgument } from './arguments.ts';
import { runGenerate } from './generate.ts';
import { runInclude } from './include.ts';
import type { ZoneLoader } from './load.ts';

const RUN: Readonly<Record<DirectiveName, (loader: ZoneLoader, entry: Entry) => void>> = {
  $ORIGIN: setOrigin,
  $TTL: setTtl,
  $INCLUDE: runInclude,
  $GENERATE: runGenerate,
  // BIND writes the date of a dump with it and reads over it.
  $DATE: (loader, entry) => void expectArguments(loader, entry, 1, 1),
};

export const runDirective = (loader: ZoneLoader, entry: Entry): void => RUN[entry.directive](loader, entry);

function setOrigin(loader: ZoneLoader, entry: Entry): void {
  if (!expectArguments(loader, entry, 1, 1)) return;
  const origin = nameArgument(loader, entry, entry.first);
  if (!origin) return;
  const { codes } = loader.text.file;
  const end = entry.ends[entry.first] - entry.quoted[entry.first];
  const relative = codes[end - 1] !== DOT && entry.text(codes, entry.first) !== '@';
  loader.noteOrigin(origin, entry, relative);
}

function setTtl(loader: ZoneLoader, entry: Entry): void {
  if (!expectArguments(loader, entry, 1, 1)) return;
  const token = entry.first;
  const ttl = readTtl(loader.text.file.codes, entry.starts[token], entry.ends[token]);
  if (ttl < 0) {
    loader.reportToken(entry, token, 'bad-ttl', { text: entry.text(loader.text.file.codes, token) });
    return;
  }
  loader.ttls.default = loader.ttls.limit(ttl, entry, token);
}
