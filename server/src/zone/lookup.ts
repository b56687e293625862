/** What a zone says about a name, as its server would (RFC 1034 §4.3.2). */
import { LOWER } from '../text/codes.ts';
import type { NameId } from './names.ts';
import { NO_NAME, ROOT_NAME } from './names.ts';
import { HAS_DNAME, type Zone } from './zone.ts';

export type Lookup =
  /** The zone does not answer for this name. */
  | { readonly kind: 'outside' }
  /** Another zone does: the name lies at or below this delegation. `name`: its id when the zone holds glue for it. */
  | { readonly kind: 'delegated'; readonly cut: NameId; readonly name: NameId }
  /** The name exists, perhaps only because names below it do. */
  | { readonly kind: 'exists'; readonly name: NameId }
  /** A wildcard answers. */
  | { readonly kind: 'wildcard'; readonly name: NameId }
  /** The name is redirected by a DNAME above it. */
  | { readonly kind: 'redirected'; readonly dname: NameId }
  | { readonly kind: 'missing' };

const OUTSIDE: Lookup = { kind: 'outside' };
const MISSING: Lookup = { kind: 'missing' };

/** Looks a name in wire form up. */
export function lookup(zone: Zone, wire: Uint8Array): Lookup {
  const { names } = zone;
  if (isPlainlyOutside(zone, wire)) return OUTSIDE;
  const name = names.find(wire);
  const known = name >= 0 ? name : closestKnown(zone, wire);
  if (!zone.isInside(known)) return OUTSIDE;
  const cut = zone.cutAt(known);
  if (cut !== NO_NAME) return { kind: 'delegated', cut, name };
  const dname = name >= 0 ? zone.dnameAbove(name) : dnameAtOrAbove(zone, known);
  if (dname !== NO_NAME) return { kind: 'redirected', dname };
  if (name >= 0 && zone.exists(name)) return { kind: 'exists', name };
  const wildcard = wildcardUnder(zone, known);
  return wildcard === NO_NAME ? MISSING : { kind: 'wildcard', name: wildcard };
}

/** Whether a name does not even end with the octets of the apex: tells most names outside of the zone at once. */
export function isPlainlyOutside(zone: Zone, wire: Uint8Array): boolean {
  const { octets } = zone.names;
  const apex = zone.names.start(zone.apex);
  let from = wire.length - 1;
  let at = apex + zone.names.lengthOf(zone.apex) - 1;
  for (; at >= apex; at--, from--) if (from < 0 || LOWER[wire[from]] !== LOWER[octets[at]]) return true;
  return false;
}

function dnameAtOrAbove(zone: Zone, known: NameId): NameId {
  const above = zone.dnameAbove(known);
  return above !== NO_NAME || !(zone.holds(known) & HAS_DNAME) ? above : known;
}

/** The longest ancestor of a name that the table holds. */
function closestKnown(zone: Zone, wire: Uint8Array): NameId {
  for (let at = 0; wire[at] !== 0; ) {
    at += wire[at] + 1;
    const name = zone.names.find(wire, at, wire.length - at);
    if (name >= 0) return name;
  }
  return ROOT_NAME;
}

/** The wildcard below the closest encloser, which is `name` or the first ancestor that exists. */
function wildcardUnder(zone: Zone, name: NameId): NameId {
  let encloser = name;
  while (encloser >= 0 && !zone.exists(encloser)) encloser = zone.names.parent(encloser);
  return encloser < 0 ? NO_NAME : zone.wildcardBelow(encloser);
}
