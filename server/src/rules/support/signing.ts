/** What a signed zone says about its keys and signatures. */
import { keyTag } from '../../records/keyTag.ts';
import { sameName } from '../../records/name.ts';
import { CDNSKEY, DNSKEY, DS, NS, NSEC, RRSIG, SOA } from '../../records/typeCodes.ts';
import { type NameId, NO_NAME } from '../../zone/names.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { BLOCK_SHIFT, type RecordId } from '../../zone/recordBlock.ts';
import type { Zone } from '../../zone/zone.ts';
import { isInDoubt } from './doubt.ts';
import { remembered } from './remembered.ts';
import { recordsAt } from './target.ts';

/** The type that an RRSIG record covers. */
export const coveredType = ({ rdata }: ZoneRecord): number => (rdata[0] << 8) | rdata[1];

/** Offsets in the RDATA of an RRSIG record: there may be as many of them as of all other records together. */
const LABELS = 3;
const ORIGINAL_TTL = 4;
const EXPIRATION = 8;
const INCEPTION = 12;
const SIGNER = 18;

const u32 = (rdata: Uint8Array, at: number): number =>
  ((rdata[at] << 24) | (rdata[at + 1] << 16) | (rdata[at + 2] << 8) | rdata[at + 3]) >>> 0;

/** How many labels the owner of an RRSIG record had, the asterisk of a wildcard aside. */
export const signedLabels = ({ rdata }: ZoneRecord): number => rdata[LABELS];

/** The TTL that the covered records had, in seconds. */
export const signedTtl = ({ rdata }: ZoneRecord): number => u32(rdata, ORIGINAL_TTL);

/** Since when an RRSIG record is valid and until when, in seconds since 1970, as seen from `now`. */
export function validityOf({ rdata }: ZoneRecord, now: number): { readonly from: number; readonly until: number } {
  return { from: momentNear(u32(rdata, INCEPTION), now), until: momentNear(u32(rdata, EXPIRATION), now) };
}

/** Whether an RRSIG record was made in the name of its zone. */
export function isSignedByZone({ zone, rdata }: ZoneRecord): boolean {
  const { apexWire } = zone;
  return sameName(rdata.subarray(SIGNER, SIGNER + apexWire.length), apexWire);
}

/** The algorithm and key tag of the key that made an RRSIG record. */
export const signingKey = ({ rdata }: ZoneRecord): ZoneKey => ({
  algorithm: rdata[2],
  tag: (rdata[16] << 8) | rdata[17],
});

/** How a key is referred to; two keys may share it. */
export interface ZoneKey {
  readonly algorithm: number;
  readonly tag: number;
}

export const isSameKey = (a: ZoneKey, b: ZoneKey): boolean => a.algorithm === b.algorithm && a.tag === b.tag;

/** The algorithm and key tag of a DNSKEY or CDNSKEY record. */
export const keyOfRecord = ({ rdata }: ZoneRecord): ZoneKey => ({ algorithm: rdata[3], tag: keyTag(rdata) });

/** The algorithm and key tag that a CDS record, or the key of a CDNSKEY record, has. */
export const keyAskedFor = (record: ZoneRecord): ZoneKey =>
  record.typeCode === CDNSKEY
    ? keyOfRecord(record)
    : { algorithm: record.rdata[2], tag: (record.rdata[0] << 8) | record.rdata[1] };

const MANY = 100_000;

/** The records of a type at the apex; none when nobody knows where that is. */
export const atApex = (zone: Zone, type: number): ZoneRecord[] =>
  zone.originUnknown ? [] : recordsAt(zone, zone.apex, type, MANY);

/**
 * Whether the zone is meant to be whole and signed: it has keys, its SOA is signed, and all of it could be read. Files
 * that keys are put into before they are signed, and those that hold some signatures for other reasons, are not.
 */
export const isSigned = remembered(
  (zone) =>
    atApex(zone, DNSKEY).length > 0 &&
    atApex(zone, RRSIG).some((signature) => coveredType(signature) === SOA) &&
    !isInDoubt(zone, zone.apexWire),
);

/** Whether a signed zone denies with NSEC records: then each of its names must have one. */
export const hasNsecChain = (zone: Zone): boolean => isSigned(zone) && atApex(zone, NSEC).length > 0;

/** All records of a type, in the order of reading; fast when there are none. */
export function* allOfType(zone: Zone, type: number): Iterable<ZoneRecord> {
  for (const [index, { types, count }] of zone.blocks.entries()) {
    for (let at = types.indexOf(type); at >= 0 && at < count; at = types.indexOf(type, at + 1)) {
      yield new ZoneRecord(zone, (index << BLOCK_SHIFT) | at);
    }
  }
}

/** A name that the zone itself answers for, and what stands there. */
export interface SignedName {
  readonly name: NameId;
  /** It is delegated: of its types, only NSEC and DS belong to this zone. */
  readonly isCut: boolean;
  /** The first record of each type. */
  readonly types: ReadonlyMap<number, RecordId>;
}

/** The names with records of a zone that are not below a delegation or a DNAME. */
export function* ownNames(zone: Zone): Iterable<SignedName> {
  for (let name = 0; name < zone.names.count; name++) {
    if (zone.firstRecord(name) < 0) continue;
    const cut = zone.cutAt(name);
    if ((cut !== NO_NAME && cut !== name) || zone.dnameAbove(name) !== NO_NAME) continue;
    yield { name, isCut: cut === name, types: typesAt(zone, name) };
  }
}

function typesAt(zone: Zone, name: NameId): Map<number, RecordId> {
  const types = new Map<number, RecordId>();
  for (let id = zone.firstRecord(name); id >= 0; id = zone.nextRecord(id)) {
    const type = zone.typeOf(id);
    if (!types.has(type)) types.set(type, id);
  }
  return types;
}

/** The types for which a name has signatures. */
export function coveredTypesAt(zone: Zone, name: NameId): Set<number> {
  const covered = new Set<number>();
  for (let id = zone.firstRecord(name); id >= 0; id = zone.nextRecord(id)) {
    if (zone.typeOf(id) === RRSIG) covered.add(coveredType(new ZoneRecord(zone, id)));
  }
  return covered;
}

/** A name as a text whose order is the canonical one (RFC 4034 §6.1): labels from the last to the first, in lower case. */
export function canonicalOrder(wire: Uint8Array): string {
  const labels: string[] = [];
  for (let at = 0; wire[at] !== 0; at += wire[at] + 1) {
    let label = '';
    for (let i = at + 1; i <= at + wire[at]; i++) label += String.fromCharCode(lower(wire[i]) + 1);
    labels.push(label);
  }
  return labels.reverse().join('\0');
}

const lower = (octet: number): number => (octet >= 65 && octet <= 90 ? octet + 32 : octet);

/** The types that an NSEC record lists. */
export const typesOfNsec = ({ rdata }: ZoneRecord): number[] => typesInBitmap(rdata, afterName(rdata));

/** Offset behind the name that RDATA starts with. */
export function afterName(rdata: Uint8Array): number {
  let at = 0;
  while (rdata[at] !== 0) at += rdata[at] + 1;
  return at + 1;
}

/** The types in a bitmap that starts at an octet of RDATA (RFC 4034 §4.1.2). */
export function typesInBitmap(rdata: Uint8Array, start: number): number[] {
  const types: number[] = [];
  for (let at = start; at < rdata.length; at += rdata[at + 1] + 2) {
    for (let bit = 0; bit < rdata[at + 1] * 8; bit++) {
      if (rdata[at + 2 + (bit >> 3)] & (0x80 >> (bit & 7))) types.push(rdata[at] * 256 + bit);
    }
  }
  return types;
}

/** Seconds since 1970 of a moment in 32 bits, the one that is nearest to `now` (RFC 4034 §3.1.5). */
const momentNear = (seconds: number, now: number): number => now + ((seconds - now) | 0);

/** `2026-05-01 12:00 UTC` */
export const printMoment = (seconds: number): string =>
  `${new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** The types of a delegation that the parent speaks of. */
const AT_CUT: ReadonlySet<number> = new Set([NS, DS, NSEC, RRSIG]);

export interface WrongTypes {
  /** Types that are there and not listed. */
  readonly lacks: readonly number[];
  /** Types that are listed and not there. */
  readonly extra: readonly number[];
}

/** Compares the types of a name with those that its NSEC or NSEC3 record lists (RFC 4034 §4.1.2, RFC 5155 §7.1). */
export function compareTypes({ types, isCut }: SignedName, listed: readonly number[]): WrongTypes {
  const there = [...types.keys()].filter((type) => !isCut || AT_CUT.has(type));
  return {
    lacks: there.filter((type) => !listed.includes(type)),
    extra: listed.filter((type) => !there.includes(type)),
  };
}
