/** Which NSEC3 record belongs to which name of a signed zone. */
import { base32Of } from '../../records/fields/base32.ts';
import { nsec3Hash } from '../../records/nsec3Hash.ts';
import { DS, NSEC3, NSEC3PARAM, RRSIG } from '../../records/typeCodes.ts';
import type { NameId } from '../../zone/names.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import { remembered } from './remembered.ts';
import { allOfType, atApex, isSigned, ownNames, type SignedName } from './signing.ts';

const SHA1 = 1;
const OPT_OUT = 1;
/** So many hashes take less than a tenth of a second; nobody works out more while somebody types. */
const MOST_HASHES = 50_000;

export interface HashedName extends SignedName {
  /** The NSEC3 record of the name; undefined: none, though there should be one. */
  readonly record: ZoneRecord | undefined;
}

/** The names of a zone that is signed with NSEC3, each with its record; none when hashing them would take too long. */
export const hashedNames = remembered((zone): readonly HashedName[] => {
  const parameters = isSigned(zone) ? atApex(zone, NSEC3PARAM).find(({ rdata }) => rdata[0] === SHA1) : undefined;
  if (!parameters) return [];
  const { rdata } = parameters;
  const iterations = parameters.numberOf('iterations');
  const salt = rdata.subarray(5, 5 + rdata[4]);
  const { byHash, hasOptOut } = readRing(zone, rdata.subarray(2, 5 + rdata[4]));
  // That there are no records of these parameters at all, another rule says.
  if (byHash.size === 0) return [];
  const names = [...ownNames(zone)].filter((name) => needsRecord(name, hasOptOut));
  if (names.length * (iterations + 1) > MOST_HASHES) return [];
  return names.map((own) => {
    const hash = base32Of(nsec3Hash(zone.names.wire(own.name), iterations, salt)).toLowerCase();
    return { ...own, record: byHash.get(hash) };
  });
});

/** A name with nothing but NSEC3 records is a hash; delegations without DS need none where the zone opts out. */
function needsRecord({ types, isCut }: SignedName, hasOptOut: boolean): boolean {
  if ([...types.keys()].every((type) => type === NSEC3 || type === RRSIG)) return false;
  return !(hasOptOut && isCut && !types.has(DS));
}

/** The NSEC3 records with the iterations and salt of `parameters` by their hash in lower case. */
function readRing(zone: Zone, parameters: Uint8Array): { byHash: Map<string, ZoneRecord>; hasOptOut: boolean } {
  const byHash = new Map<string, ZoneRecord>();
  let hasOptOut = false;
  for (const record of allOfType(zone, NSEC3)) {
    const { rdata } = record;
    const isSame = rdata[0] === SHA1 && parameters.every((octet, at) => rdata[2 + at] === octet);
    if (!isSame || !isBelowApex(zone, record.name)) continue;
    byHash.set(zone.names.label(record.name).toLowerCase(), record);
    hasOptOut ||= (rdata[1] & OPT_OUT) !== 0;
  }
  return { byHash, hasOptOut };
}

const isBelowApex = (zone: Zone, name: NameId): boolean => zone.names.parent(name) === zone.apex;
