/** The PTR record that leads back from an address: where it belongs, and the edit that writes it. */

import { parseName, printName } from '../records/name.ts';
import { WireWriter } from '../records/wire.ts';
import { reverseNameOf, usualReverseZone } from '../rules/support/reverse.ts';
import { recordsAt } from '../rules/support/target.ts';
import { findAddress } from './addPtr/address.ts';
import { insertion } from './addPtr/insertion.ts';
import { homesOf } from './names/zones.ts';
import type { Snapshot, ZoneEdit } from './snapshot.ts';

const PTR = 12;

export type AddPtr =
  /** `title` says what the edit does. */
  { readonly edits: readonly ZoneEdit[]; readonly title: string } | { readonly refused: string };

/** For the A or AAAA record at an offset. */
export function addPtr(snapshot: Snapshot, offset: number): AddPtr {
  const found = findAddress(snapshot, offset);
  if (!found) return { refused: 'There is no A or AAAA record here.' };
  const { octets, owner, text } = found;
  const reverse = parseName(reverseNameOf(octets), new WireWriter());
  const target = printName(owner);
  const [zone] = reverse
    ? homesOf(
        snapshot.workspace.map((view) => view.zone),
        reverse,
      )
    : [];
  if (!reverse || !zone) {
    return {
      refused: `No zone of this workspace holds the names of ${text}: it would be ${usualReverseZone(octets)} or one around it. The PTR record of an address lives with whoever owns the address block, mostly the provider.`,
    };
  }
  const name = zone.names.find(reverse);
  const existing = recordsAt(zone, name, PTR, 100);
  const same = existing.find((ptr) => ptr.nameTextOf('target').toLowerCase() === target.toLowerCase());
  if (same) return { refused: `${text} has this PTR record already, in ${zone.files[same.file].path}.` };
  if (existing.length === 1 && !existing[0].isGenerated) {
    const [ptr] = existing;
    const before = ptr.nameTextOf('target');
    return {
      title: `Let the PTR record of ${text} name ${target} instead of ${before}`,
      edits: [{ zone, place: ptr.fieldPlace('target'), newText: target }],
    };
  }
  if (existing.length > 0) {
    return { refused: `${text} has ${existing.length} PTR records already; which one is to go is for you to say.` };
  }
  return {
    title: `Add a PTR record for ${text} to ${printName(zone.apexWire)}`,
    edits: [insertion(zone, reverse, target)],
  };
}
