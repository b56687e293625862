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
import type { ZoneLoader } from './load.ts';

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

export function runInclude(loader: ZoneLoader, entry: Entry): void {
  if (!expectArguments(loader, entry, 1, 2)) return;
  const token = entry.first;
  const { file, depth } = loader.text;
  const quoted = entry.quoted[token];
  const written = textOf(file.codes, entry.starts[token] + quoted, entry.ends[token] - quoted);
  const found = readIncluded(loader, written);
  if (typeof found === 'string') {
    loader.reportToken(entry, token, FAILURES[found], { name: written });
    return;
  }
  const place = { file: loader.text.index, start: entry.starts[token], end: entry.ends[token] };
  loader.zone.includes.push({ ...place, path: found.path });
  if (loader.isReading(found.path)) {
    loader.reportToken(entry, token, 'include-loop', { name: written });
    return;
  }
  if (depth >= DEEPEST) {
    loader.reportToken(entry, token, 'include-too-deep', { name: written, deepest: DEEPEST });
    return;
  }
  const { files } = loader.zone;
  if (files.length > MOST || files.reduce((sum, { codes }) => sum + codes.length, 0) > MOST_TEXT) {
    const isText = files.length <= MOST;
    loader.reportToken(entry, token, 'too-many-includes', { name: written, most: MOST }, isText ? 'text' : undefined);
    return;
  }
  const origin = entry.count > token + 1 ? nameArgument(loader, entry, token + 1) : loader.origin;
  if (!origin) return;
  if (entry.count > token + 1 && file.codes[entry.ends[token + 1] - 1] !== DOT)
    loader.reportToken(entry, token + 1, 'layout-not-portable', { origin: printName(origin) }, 'origin');
  const outer = { origin: loader.origin, lastOwner: loader.lastOwner };
  loader.origin = origin;
  const included = decodeFile(found.path, found.bytes);
  reportIncludeInLastLine(loader, entry, included);
  loader.readText(included, depth + 1);
  loader.origin = outer.origin;
  loader.lastOwner = outer.lastOwner;
}

/**
 * The file that an `$INCLUDE` names. BIND and NSD look from the server's working folder, Knot from the including file's.
 * Where the server works is often not known; it is a folder above, so the first one that leads to a file is taken.
 */
function readIncluded(loader: ZoneLoader, written: string): { path: string; bytes: Uint8Array } | ReadFailure {
  let failure: ReadFailure = 'missing';
  const folders = [loader.options.folder, ...foldersFrom(folderOf(loader.text.file.path))];
  for (const folder of new Set([...folders, ...(loader.files.roots ?? [])])) {
    const path = resolvePath(folder, written);
    const bytes = loader.files.read(path);
    if (typeof bytes !== 'string') return { path, bytes };
    if (failure === 'missing' && (bytes !== 'outside' || folder === loader.options.folder)) failure = bytes;
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
