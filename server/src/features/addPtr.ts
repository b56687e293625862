/** The PTR record that leads back from an address: where it belongs, and the edit that writes it. */
import { printName, sameName } from '../records/name.ts';
import { PTR } from '../records/typeCodes.ts';
import { familyOf } from '../rules/support/reverse.ts';
import { recordsAt } from '../rules/support/target.ts';
import { LINE_FEED } from '../text/codes.ts';
import type { ZoneRecord } from '../zone/record.ts';
import { findAddress } from './addPtr/address.ts';
import { homeOf } from './addPtr/home.ts';
import { insertion } from './addPtr/insertion.ts';
import { entryAtOffset } from './entries.ts';
import type { Snapshot, ZoneEdit } from './snapshot.ts';

/** The first octets of a wildcard's name. */
const STAR = 42;

export type AddPtr =
  /** `title` says what the edit does; the serial of the other zone is left to whoever owns it. */
  { readonly edits: readonly ZoneEdit[]; readonly title: string } | { readonly refused: string };

/** For the A or AAAA record at an offset. */
export function addPtr(snapshot: Snapshot, offset: number): AddPtr {
  const entry = entryAtOffset(snapshot.zone, snapshot.file, offset);
  const found = entry && findAddress(snapshot, entry);
  if (!found) return { refused: 'There is no A or AAAA record here.' };
  const { octets, owner, text } = found;
  const target = printName(owner);
  if (snapshot.zone.originUnknown && snapshot.zone.origins.length === 0) {
    return { refused: `Nobody knows which zone this is, so the name that ${text} belongs to is not known.` };
  }
  if (owner[0] === 1 && owner[1] === STAR) return { refused: `${target} stands for many names; a PTR record has one.` };
  if (familyOf(owner)) return { refused: `${target} is the name of an address itself.` };
  const home = homeOf(snapshot, octets, text);
  if ('refused' in home) return home;
  const { zone, name } = home;
  const existing = recordsAt(zone, zone.names.find(name), PTR, 100);
  const same = existing.find((ptr) => sameName(ptr.nameOf('target'), owner));
  if (same) return { refused: `${text} has this PTR record already, in ${whereIs(same)}.` };
  if (existing.length > 1) {
    return { refused: `${text} has ${existing.length} PTR records already, the first in ${whereIs(existing[0])}.` };
  }
  const stays = 'serial unchanged';
  if (existing.length === 0) {
    const edit = insertion(zone, name, target);
    if ('refused' in edit) return edit;
    return { title: `Add a PTR record for ${text} to ${printName(zone.apexWire)} (${stays})`, edits: [edit] };
  }
  const [ptr] = existing;
  if (ptr.isGenerated || ptr.textAt(ptr.dataPlace()) === '\\#') {
    return { refused: `${text} has the PTR record of a $GENERATE or of octets already, in ${whereIs(ptr)}.` };
  }
  return {
    title: `Let the PTR record of ${text} name ${target} instead of ${ptr.nameTextOf('target')} (${stays})`,
    edits: [{ zone, place: ptr.fieldPlace('target'), newText: target }],
  };
}

/** `db.192.0.2, line 7` */
function whereIs({ zone, file, entryStart }: ZoneRecord): string {
  const { codes, path } = zone.files[file];
  let line = 1;
  for (let at = codes.indexOf(LINE_FEED); at >= 0 && at < entryStart; at = codes.indexOf(LINE_FEED, at + 1)) line++;
  return `${path}, line ${line}`;
}
