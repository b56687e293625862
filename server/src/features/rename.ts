/**
 * Renames a name of a zone wherever it is written: as owner and in data, in all files of the zone and in all zones of the
 * workspace. Each place keeps its spelling, relative or absolute. Only this name: those below it are other names, `$ORIGIN`
 * lines stay, and so do mail addresses that look like it. What cannot be renamed everywhere is refused with a reason.
 */
import { printName, ROOT, sameName } from '../records/name.ts';
import { textOf } from '../text/codes.ts';
import type { Zone } from '../zone/zone.ts';
import { originAt } from './entries.ts';
import { conflictOf } from './names/conflict.ts';
import { placeKey } from './names/gathered.ts';
import { type NameAtCursor, nameAt } from './names/nameAt.ts';
import { readNewName, spell, spellingOf } from './names/newName.ts';
import { type NamePlace, placesOf } from './names/places.ts';
import { shortened } from './names/shortName.ts';
import { isInOnePiece } from './names/written.ts';
import { homesOf, viewsOf, whyNotEdited } from './names/zones.ts';
import type { Range, Snapshot, ZoneEdit } from './snapshot.ts';

export interface Refusal {
  readonly refused: string;
}

/** What would be renamed at the cursor. */
export function prepareRename(snapshot: Snapshot, offset: number): { range: Range; text: string } | Refusal {
  const name = nameAt(snapshot, offset);
  if (!name) return { refused: 'There is no name here.' };
  const { start, end } = name;
  const text = textOf(snapshot.codes, start, end);
  const refused = whyNotHere(snapshot, name, text);
  return refused === undefined ? { range: { start, end }, text } : { refused };
}

/** The edits that rename the name at the cursor; `newName` is read as if it stood there. */
export function rename(snapshot: Snapshot, offset: number, newName: string): { edits: ZoneEdit[] } | Refusal {
  const name = nameAt(snapshot, offset);
  if (!name) return { refused: 'There is no name here.' };
  const { wire, entry, role } = name;
  const refused = whyNotHere(snapshot, name, textOf(snapshot.codes, name.start, name.end));
  if (refused !== undefined) return { refused };
  const views = viewsOf(snapshot);
  const zones = views.map(({ zone }) => zone);
  const [home] = homesOf(zones, wire);
  const origin = role === 'policy' ? ROOT : originAt(snapshot.zone, snapshot.file, entry.start);
  const read = readNewName(newName, origin, home.apexWire);
  if ('refused' in read) return read;
  if (!sameName(read.wire, wire)) {
    const conflict = homesOf(zones, wire)
      .map((zone) => conflictOf(zone, wire, read.wire, zones))
      .find((why) => why);
    if (conflict !== undefined) return { refused: conflict };
  }
  const places = views
    .filter((view) => whyNotEdited(view) === undefined)
    .flatMap(({ zone }) => placesOf(zone, wire, { most: Number.POSITIVE_INFINITY }))
    .filter((place) => place.role !== 'origin' && place.role !== 'mailbox' && place.role !== 'address');
  return editsOf(places, wire, read.wire, zones);
}

/** Why the name at the cursor is not to be renamed, at least not from there. */
function whyNotHere(snapshot: Snapshot, { role, wire }: NameAtCursor, text: string): string | undefined {
  const views = viewsOf(snapshot);
  const name = `\`${printName(wire)}\``;
  if (role === 'address') return 'An address has no name that could be changed here.';
  if (role === 'mailbox') return `${name} is a mail address, no name of a zone.`;
  if (role === 'inherited') return `The owner ${name} is inherited from a line above: rename it there.`;
  if (role === 'template') return 'The names come from a $GENERATE: change its template.';
  if (text === '@') return `\`@\` is the origin, ${name}: rename that where it is written as a name.`;
  const homes = homesOf(
    views.map(({ zone }) => zone),
    wire,
  );
  if (homes.length === 0) return `${name} is in no zone that is loaded.`;
  if (homes.some((zone) => wire.length === zone.apexWire.length))
    return `${name} is a zone, and all its names hang on it.`;
  const home = views.find(({ zone }) => zone === homes[0]);
  const why = home && whyNotEdited(home);
  return why === undefined ? undefined : `The file is ${why}: changes belong in its source.`;
}

function editsOf(places: readonly NamePlace[], from: Uint8Array, to: Uint8Array, zones: readonly Zone[]) {
  const edits = new Map<string, ZoneEdit>();
  for (const each of places) {
    const refused = whyNotRewritten(each);
    if (refused !== undefined) return { refused };
    const { zone, place, role } = each;
    const text = zone.textAt(place);
    const newText = spell(to, spellingOf(text, from, role === 'policy'));
    const key = placeKey(each);
    const other = edits.get(key);
    if (other && other.newText !== newText) return { refused: sharedFile(each) };
    edits.set(key, { zone, place, newText });
  }
  const shared = meansMore(places, zones);
  if (shared) return { refused: sharedFile(shared) };
  return { edits: [...edits.values()].filter(({ zone, place, newText }) => zone.textAt(place) !== newText) };
}

function whyNotRewritten({ zone, place, hidden, role }: NamePlace): string | undefined {
  const where = `${zone.files[place.file].path}: \`${shortened(zone.textAt(place))}\``;
  if (hidden === 'generated') return `A $GENERATE makes this name: change its template (${where}).`;
  if (hidden === 'generic') return `The name is in data in generic notation, which has no names (${where}).`;
  if (role !== 'policy' || isInOnePiece(zone, place.file, place)) return undefined;
  return `In an SPF policy the name is cut by the end of a string, or has escapes (${where}).`;
}

const sharedFile = ({ zone, place }: NamePlace): string =>
  `${zone.files[place.file].path} is read more than once, and the same line means another name the other time.`;

/** A place in a file that is read again somewhere, where the same text is another name. */
function meansMore(places: readonly NamePlace[], zones: readonly Zone[]): NamePlace | undefined {
  const keyOf = (zone: Zone, file: number, start: number): string => `${zones.indexOf(zone)} ${file} ${start}`;
  const known = new Set(places.map(({ zone, place }) => keyOf(zone, place.file, place.start)));
  const readings = new Map<string, { readonly zone: Zone; readonly file: number }[]>();
  for (const zone of zones) {
    for (const [file, { path }] of zone.files.entries()) {
      readings.set(path, [...(readings.get(path) ?? []), { zone, file }]);
    }
  }
  return places.find(({ zone, place }) =>
    readings.get(zone.files[place.file].path)?.some((each) => !known.has(keyOf(each.zone, each.file, place.start))),
  );
}
