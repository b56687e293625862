import { NSEC3 } from '../../records/typeCodes.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'nsec3-owner-is-no-hash',
  group: 'dnssec',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'The first label of an NSEC3 record is no hash in Base32.',
    why: 'NSEC3 records belong to hashes of names, written in the letters 0 to 9 and A to V without padding; BIND refuses anything else.',
    remedy: 'Let the signer make the NSEC3 records; they are not written by hand.',
    references: ['RFC 5155 §3', 'RFC 4648 §7'],
    bad: 'www NSEC3 1 0 0 - 2T7B4G4VSA5SMI47K61MV5BV1A22BOJR A\n',
    good: '2T7B4G4VSA5SMI47K61MV5BV1A22BOJR NSEC3 1 0 0 - 2T7B4G4VSA5SMI47K61MV5BV1A22BOJR A\n',
  },
  messages: {
    default:
      'The first label of {name} is no hash in Base32 (0 to 9, A to V, no padding), so the server refuses the NSEC3 record; let the signer make it again',
  },
  types: ['NSEC3'],
  visit: {
    // BIND looks at the owner before it leaves a record out that is not in the zone.
    zone(zone, ctx) {
      for (const id of zone.outside) {
        if (zone.typeOf(id) !== NSEC3) continue;
        const record = new ZoneRecord(zone, id);
        if (!isBase32(zone.names.wire(record.name))) ctx.report('default', record.ownerPlace, { name: record.owner });
      }
    },
    rrset(set, ctx) {
      const wire = ctx.zone.names.wire(set.name);
      if (!isBase32(wire)) ctx.report('default', set.first.ownerPlace, { name: set.owner });
    },
  },
});

/** By digits after the last whole group of eight: what the last digit must be a multiple of; 0: no such length. */
const LAST_DIGIT = [1, 0, 4, 0, 16, 2, 0, 8];

function isBase32(wire: Uint8Array): boolean {
  const length = wire[0];
  let digit = 0;
  for (let i = 1; i <= length; i++) {
    digit = digitOf(wire[i]);
    if (digit < 0) return false;
  }
  const multiple = LAST_DIGIT[length % 8];
  return multiple > 0 && digit % multiple === 0;
}

/** Value of a Base32 digit; -1 for what is none. */
function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 118 ? letter - 87 : -1;
}
