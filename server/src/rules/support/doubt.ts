/** What cannot be known of a zone, because a part of it could not be read. */
import type { NameId } from '../../zone/names.ts';
import { FAR_DOUBT, type Zone } from '../../zone/zone.ts';
import { remembered } from './remembered.ts';

/** Problems after which the zone has records that nobody has read. */
const LOSSES = new Set([
  'include-not-found',
  'include-is-folder',
  'include-unreadable',
  'include-outside-workspace',
  'include-too-deep',
  'too-many-includes',
  'generate-too-large',
  'generate-data-not-quoted',
  'bad-generate-range',
  'bad-generate-modifier',
  'unclosed-parenthesis',
]);

interface Doubt {
  readonly isIncomplete: boolean;
  readonly unread: ReadonlySet<NameId>;
  readonly hasUnreadWildcard: boolean;
}

const doubtOf = remembered((zone): Doubt => {
  const unread = new Set(zone.unread.map(({ owner }) => zone.names.canonical(owner)));
  return {
    isIncomplete: zone.originUnknown || zone.problems.some(({ code, loads }) => !loads && LOSSES.has(code)),
    unread,
    hasUnreadWildcard: [...unread].some((name) => zone.names.isWildcard(name)),
  };
});

/**
 * Whether nobody can say that a name is missing or has no address: the zone is not complete, or a record of the name,
 * of a name above it (a delegation?) or of a wildcard could not be read.
 */
export function isInDoubt(zone: Zone, wire: Uint8Array): boolean {
  zone.lookedFar |= FAR_DOUBT;
  const { isIncomplete, unread, hasUnreadWildcard } = doubtOf(zone);
  if (isIncomplete || hasUnreadWildcard) return true;
  if (unread.size === 0) return false;
  for (let at = 0; wire[at] !== 0; at += wire[at] + 1) {
    const name = zone.names.find(wire, at, wire.length - at);
    if (at > 0 && name === zone.apex) return false;
    if (unread.has(name)) return true;
  }
  return false;
}
