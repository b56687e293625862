/** Directives and their arguments. */
import { printName } from '../../records/name.ts';
import { folderOf } from '../../zone/files.ts';
import { withReference } from './documents.ts';
import { durations } from './durations.ts';
import { type Proposal, value } from './item.ts';
import { unique, zoneNames } from './names.ts';
import type { Site } from './site.ts';
import { escapeSnippet } from './snippet.ts';
import { Spelling } from './spelling.ts';

const DIRECTIVES = [
  ['$ORIGIN', '$1', 'The name that completes relative names from here on.', 'RFC 1035 §5.1'],
  ['$TTL', '${1:1h}', 'The TTL of records that have none of their own.', 'RFC 2308 §4'],
  ['$INCLUDE', '$1', 'Reads another file in this place, with an origin of its own if one is given.', 'RFC 1035 §5.1'],
  [
    '$GENERATE',
    '${1:1-254} ${2:host-\\$} ${3:A} ${4:192.0.2.\\$}',
    'Writes a record for each number of a range; `$` stands for the number.',
    'BIND 9 Administrator Reference Manual',
  ],
] as const;

export const directiveItems = (): Proposal[] =>
  DIRECTIVES.map(([label, argument, meaning, reference]) => ({
    label,
    kind: 'directive',
    documentation: withReference(meaning, reference),
    insert: `${escapeSnippet(label)} ${argument}`,
    isSnippet: true,
    ...(argument === '$1' && { retrigger: true }),
  }));

export function argumentItems(site: Site): Proposal[] {
  const { slot, prefix } = site;
  if (slot.kind !== 'argument') return [];
  const { directive, index } = slot;
  if (directive === '$TTL' && index === 0) return durations(prefix);
  if (directive === '$ORIGIN' && index === 0) return origins(site);
  if (directive === '$INCLUDE') return index === 0 ? paths(site) : index === 1 ? origins(site) : [];
  if (directive !== '$GENERATE') return [];
  if (index === 0) return RANGES.map(([text, meaning]) => value(text, meaning));
  return index === 1 ? templates(prefix) : [];
}

/** The zone itself, the origins that are in use, then other names. */
function origins(site: Site): Proposal[] {
  const { zone } = site.snapshot;
  const used = zone.originUnknown ? [] : [zone.apexWire, ...zone.origins.map(({ name }) => name).slice(-MOST_ORIGINS)];
  const items = used.map((wire, i): Proposal => {
    const text = printName(wire);
    return value(text, i === 0 ? 'The zone itself.' : 'The origin of a part of the zone.', { kind: 'name' });
  });
  return unique([...items, ...zoneNames(site, 'any', new Spelling(site))]);
}

const MOST_ORIGINS = 50;

/** The files that the zones of the workspace consist of, seen from the folder of this one. */
function paths({ snapshot: { zone, file, workspace } }: Site): Proposal[] {
  const own = zone.files[file].path;
  const folder = folderOf(own);
  const known = workspace.flatMap((view) => view.zone.files.map(({ path }) => path));
  return [...new Set(known)]
    .filter((path) => path !== own && path !== zone.files[0].path)
    .map((path) => relativePath(folder, path))
    .map((path): Proposal => {
      const text = /[\s();"\\]/.test(path) ? JSON.stringify(path) : path;
      return value(path, 'A file that a zone of the workspace consists of.', { insert: text, detail: 'file' });
    });
}

/** A path as seen from a folder; one that lies outside of it stays as it is. */
const relativePath = (folder: string, path: string): string =>
  folder !== '' && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;

const RANGES = [
  ['1-254', 'All addresses for hosts of a network with 256 addresses.'],
  ['0-255', 'All addresses of a network with 256 addresses.'],
  ['1-100', 'A hundred names.'],
  ['0-254/2', 'Every second number.'],
] as const;

const MODIFIERS = [
  ['$', 'The number.'],
  ['${0,3,d}', 'The number with leading zeros to three digits: 007.'],
  ['${0,2,x}', 'The number in hexadecimal digits: 0a.'],
  ['${0,3,n}', 'Hexadecimal digits from the last to the first, with dots between, as in ip6.arpa: a.0.'],
  ['${100}', 'The number and a hundred.'],
] as const;

/** What stands for the number, behind what is typed of the owner already. */
function templates(prefix: string): Proposal[] {
  const head = prefix.replace(/\$.*$/, '');
  return MODIFIERS.map(([text, meaning]) => value(`${head}${text}`, meaning));
}
