/**
 * `$INCLUDE file [origin]` (RFC 1035 §5.1). As in BIND, the included text starts with the
 * parent's owner, the parent's origin and owner come back afterwards, and a `$TTL` stays.
 */
import { printName } from '../records/name.ts';
import type { Entry } from '../syntax/entry.ts';
import { DOT, textOf } from '../text/codes.ts';
import { expectArguments, nameArgument } from './arguments.ts';
import { decodeFile, folderOf, type ReadFailure, resolvePath } from './files.ts';
import { reportIncludeInLastLine } from './lastLine.ts';
import type { Reading } from './reading.ts';

/** How deep includes may nest. */
const DEEPEST = 20;

/** How many files a zone may include, each time counted. */
const MOST = 2000;

/** How long its texts may be together before another file is included. */
const MOST_TEXT = 1 << 29;

const FAILURES: Readonly<Record<ReadFailure, string>> = {
  missing: 'include-not-found',
  directory: 'include-is-folder',
  unreadable: 'include-unreadable',
  outside: 'include-outside-workspace',
};

export function runInclude(reading: Reading, entry: Entry): void {
  if (!expectArguments(reading, entry, 1, 2)) return;
  const token = entry.first;
  const { file, depth } = reading.text;
  const quoted = entry.quoted[token];
  const written = textOf(file.codes, entry.starts[token] + quoted, entry.ends[token] - quoted);
  const found = readIncluded(reading, written);
  if (typeof found === 'string') {
    reading.reportToken(entry, token, FAILURES[found], { name: written });
    return;
  }
  const place = { file: reading.text.index, start: entry.starts[token], end: entry.ends[token] };
  reading.zone.includes.push({ ...place, path: found.path });
  if (reading.isReading(found.path)) {
    reading.reportToken(entry, token, 'include-loop', { name: written });
    return;
  }
  if (depth >= DEEPEST) {
    reading.reportToken(entry, token, 'include-too-deep', { name: written, deepest: DEEPEST });
    return;
  }
  const { files } = reading.zone;
  if (files.length > MOST || files.reduce((sum, { codes }) => sum + codes.length, 0) > MOST_TEXT) {
    const isText = files.length <= MOST;
    reading.reportToken(entry, token, 'too-many-includes', { name: written, most: MOST }, isText ? 'text' : undefined);
    return;
  }
  const origin = entry.count > token + 1 ? nameArgument(reading, entry, token + 1) : reading.origin;
  if (!origin) return;
  if (entry.count > token + 1 && file.codes[entry.ends[token + 1] - 1] !== DOT)
    reading.reportToken(entry, token + 1, 'layout-not-portable', { origin: printName(origin) }, 'origin');
  const outer = { origin: reading.origin, lastOwner: reading.lastOwner };
  reading.origin = origin;
  const included = decodeFile(found.path, found.bytes);
  reportIncludeInLastLine(reading, entry, included);
  reading.readText(included, depth + 1);
  reading.origin = outer.origin;
  reading.lastOwner = outer.lastOwner;
}

/**
 * The file that an `$INCLUDE` names. BIND and NSD look from the server's working folder, Knot from the including file's.
 * Where the server works is often not known; it is a folder above, so the first one that leads to a file is taken.
 */
function readIncluded(reading: Reading, written: string): { path: string; bytes: Uint8Array } | ReadFailure {
  let failure: ReadFailure = 'missing';
  const folders = [reading.folder, ...foldersFrom(folderOf(reading.text.file.path))];
  for (const folder of new Set([...folders, ...(reading.files.roots ?? [])])) {
    const path = resolvePath(folder, written);
    const bytes = reading.files.read(path);
    if (typeof bytes !== 'string') return { path, bytes };
    if (failure === 'missing' && (bytes !== 'outside' || folder === reading.folder)) failure = bytes;
    if (bytes === 'outside') break;
  }
  return failure;
}

/** How many folders above are looked into. */
const MOST_ABOVE = 4;

/** A folder and those above it. */
function foldersFrom(folder: string): string[] {
  const folders = [folder];
  while (folders.at(-1) !== '' && folders.length <= MOST_ABOVE) folders.push(folderOf(folders.at(-1) ?? ''));
  return folders;
}
