/** Which zone of the workspace the PTR record of an address belongs to, and under which name. */
import { parseName, printLabel, printName, sameName } from '../../records/name.ts';
import { CNAME } from '../../records/typeCodes.ts';
import { WireWriter } from '../../records/wire.ts';
import { IN_ADDR, isReverseZone, reverseNameOf, usualReverseZone } from '../../rules/support/reverse.ts';
import { suffixStart } from '../../rules/support/suffix.ts';
import { recordsAt } from '../../rules/support/target.ts';
import { lookup } from '../../zone/lookup.ts';
import type { Zone } from '../../zone/zone.ts';
import { homesOf, whyNotEdited } from '../names/zones.ts';
import type { Snapshot, ZoneView } from '../snapshot.ts';

export type Home =
  /** `name`: of the PTR record, in wire form. */
  { readonly zone: Zone; readonly name: Uint8Array } | { readonly refused: string };

/** A classless delegation needs one alias; more than a few are a loop. */
const MOST_ALIASES = 4;

export function homeOf(snapshot: Snapshot, address: Uint8Array, text: string): Home {
  const { zone: own, workspace } = snapshot;
  const views = workspace.filter(({ zone }) => !zone.originUnknown && zone.class === own.class);
  const reverse = parseName(reverseNameOf(address), new WireWriter())!;
  const known = inKnownZones(views, reverse, text);
  if (known) return known;
  const classless = classlessHome(views, address, reverse);
  if (classless) return classless;
  const usual = usualReverseZone(address);
  return {
    refused: `No zone of this workspace holds the names of ${text}: it would be ${usual} or one around it. The PTR record of an address lives with whoever owns the address block, mostly the provider.`,
  };
}

/** Follows the aliases of classless delegations (RFC 2317) from the reverse zone to where the record is. */
function inKnownZones(views: readonly ZoneView[], reverse: Uint8Array, text: string): Home | undefined {
  let name = reverse;
  for (let hop = 0; hop <= MOST_ALIASES; hop++) {
    const zones = views.map(({ zone }) => zone).filter((zone) => hop > 0 || isReverseZone(zone));
    const homes = homesOf(zones, name);
    if (homes.length === 0) {
      if (hop === 0) return undefined;
      return {
        refused: `${text} is delegated: its name is an alias for ${printName(name)}, which is in no zone here.`,
      };
    }
    const home = views.find((view) => homes.includes(view.zone) && whyNotEdited(view) === undefined);
    if (!home) return { refused: whyLocked(views, homes[0], text) };
    const { zone } = home;
    const found = lookup(zone, name);
    if (found.kind === 'delegated' || found.kind === 'redirected') {
      const above = printName(zone.names.wire(found.kind === 'delegated' ? found.cut : found.dname));
      return { refused: `${text} is delegated: ${above} belongs to another zone, which is not in this workspace.` };
    }
    const [alias] = found.kind === 'exists' ? recordsAt(zone, found.name, CNAME, 1) : [];
    if (!alias) return { zone, name };
    const target = alias.nameOf('canonical-name').slice();
    if (sameName(target, name)) break;
    name = target;
  }
  return { refused: `The name of ${text} is an alias that leads nowhere.` };
}

function whyLocked(views: readonly ZoneView[], zone: Zone, text: string): string {
  const view = views.find((each) => each.zone === zone);
  return `The name of ${text} is in ${zone.files[0].path}, which is ${(view && whyNotEdited(view)) ?? 'not to be edited'}.`;
}

/** A zone for a part of 256 addresses, when the zone around it with the aliases is somewhere else. */
function classlessHome(views: readonly ZoneView[], address: Uint8Array, reverse: Uint8Array): Home | undefined {
  if (address.length !== 4) return undefined;
  const parent = reverse.subarray(reverse[0] + 1);
  const own = reverse.subarray(0, reverse[0] + 1);
  for (const view of views) {
    const { apexWire } = view.zone;
    const isPart = suffixStart(apexWire, IN_ADDR) > 0 && sameName(apexWire.subarray(apexWire[0] + 1), parent);
    if (!isPart || whyNotEdited(view) || !covers(printLabel(apexWire, 0), address[3])) continue;
    return { zone: view.zone, name: Uint8Array.of(...own, ...apexWire) };
  }
  return undefined;
}

/** Whether a label like `64/26` or `64-127` stands for a part that holds an address. */
function covers(label: string, last: number): boolean {
  const match = /^(\d{1,3})([/-])(\d{1,3})$/.exec(label);
  if (!match) return false;
  const [from, to] = [Number(match[1]), Number(match[3])];
  const end = match[2] === '-' ? to : from + 2 ** (32 - to) - 1;
  return from <= last && last <= end && end <= 255;
}
