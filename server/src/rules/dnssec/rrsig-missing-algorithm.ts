import { DNSKEY, DS, NSEC, RRSIG } from '../../records/typeCodes.ts';
import { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { algorithmOf } from '../support/algorithms.ts';
import { isInDoubt } from '../support/doubt.ts';
import { EXAMPLE_SIGNED } from '../support/signedExample.ts';
import { atApex, coveredType, isSigned, keyOfRecord, ownNames, signingKey } from '../support/signing.ts';
import { recordsAt } from '../support/target.ts';

/** What the parent signs at a delegation. */
const AT_CUT: ReadonlySet<number> = new Set([DS, NSEC]);

export default defineRule({
  code: 'rrsig-missing-algorithm',
  group: 'dnssec',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The zone has a key of an algorithm with which not all of its records are signed.',
    why: 'Each algorithm that has a key is to sign the whole zone. Validators need only one, but some take a zone for forged whose signatures of an algorithm are missing.',
    remedy:
      'Sign the zone with the algorithm before its key is published, and take the key away before its signatures (RFC 6781 §4.1.4).',
    references: ['RFC 4035 §2.2', 'RFC 6840 §5.11', 'RFC 6781 §4.1.4'],
    bad: `${EXAMPLE_SIGNED}@ DNSKEY 257 3 15 l02Woi0iS8Aa25FQkUd9RMzZHJpBoRQwAQEX1SxZJA4=\n`,
    good: EXAMPLE_SIGNED,
  },
  messages: {
    default:
      'A key of algorithm {algorithm} ({name}) signals that it signs the whole zone, but {count} signed RRsets have no signature of it, the first of them the {type} records of {owner}, and strict validators refuse these; sign them with it, or remove the key',
  },
  visit: {
    zone(zone, ctx) {
      const keys = keysThatSign(zone);
      if (keys.size < 2 || !isSigned(zone)) return;
      const missing = missingIn(zone, [...keys.keys()]);
      for (const [algorithm, key] of keys) {
        const found = missing.get(algorithm);
        if (!found) continue;
        const args = {
          algorithm,
          name: algorithmOf(algorithm).name,
          count: found.count,
          type: found.first.type,
          owner: found.first.owner,
        };
        const related = [{ place: found.first.place, message: 'The first records that it does not sign' }];
        ctx.report('default', key.fieldPlace('algorithm'), args, { related });
      }
    },
  },
});

/** More than a server takes at a name. */
const MANY = 1000;
const ZONE_KEY = 1;
const REVOKED = 0x80;

/** The first key of each algorithm, those aside that sign nothing but themselves or mean something to few. */
function keysThatSign(zone: Zone): Map<number, ZoneRecord> {
  const keys = new Map<number, ZoneRecord>();
  for (const key of atApex(zone, DNSKEY)) {
    const { algorithm } = keyOfRecord(key);
    const { standing } = algorithmOf(algorithm);
    if (!(key.rdata[0] & ZONE_KEY) || key.rdata[1] & REVOKED || standing === 'private' || standing === 'unknown')
      continue;
    if (!keys.has(algorithm)) keys.set(algorithm, key);
  }
  return keys;
}

interface Missing {
  readonly first: ZoneRecord;
  count: number;
}

/** RRsets with signatures, but none of an algorithm; those without any are another fault. */
function missingIn(zone: Zone, algorithms: readonly number[]): Map<number, Missing> {
  const missing = new Map<number, Missing>();
  for (const { name, isCut, types } of ownNames(zone)) {
    const signatures = recordsAt(zone, name, RRSIG, MANY);
    if (signatures.length === 0 || isInDoubt(zone, zone.names.wire(name))) continue;
    for (const [type, id] of types) {
      if (isCut && !AT_CUT.has(type)) continue;
      const made = signatures.filter((signature) => coveredType(signature) === type);
      if (made.length === 0) continue;
      for (const algorithm of algorithms) {
        if (made.some((signature) => signingKey(signature).algorithm === algorithm)) continue;
        const found = missing.get(algorithm);
        if (found) found.count++;
        else missing.set(algorithm, { first: new ZoneRecord(zone, id), count: 1 });
      }
    }
  }
  return missing;
}
