import { base32Of } from '../../records/fields/base32.ts';
import { NSEC3 } from '../../records/typeCodes.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { EXAMPLE_NSEC3, EXAMPLE_SIGNED } from '../support/signedExample.ts';
import { allOfType, isSigned } from '../support/signing.ts';

export default defineRule({
  code: 'nsec3-wrong-next',
  group: 'dnssec',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'An NSEC3 record does not lead to the next hash of the zone.',
    why: 'The NSEC3 records of a zone form a ring in the order of the hashes; a wrong one proves that names which exist do not, or proves nothing.',
    remedy: 'Sign the zone again after a change.',
    references: ['RFC 5155 §7.1', 'RFC 5155 §3.1.7'],
    bad: `${EXAMPLE_SIGNED}${EXAMPLE_NSEC3.replace('- onib', '- 2nib')}`,
    good: `${EXAMPLE_SIGNED}${EXAMPLE_NSEC3}`,
  },
  messages: {
    default:
      'The NSEC3 record {hash} leads to {found}, and the next hash of the zone is {expected}, so the ring is broken and denials cannot be verified; sign the zone again',
  },
  visit: {
    zone(zone, ctx) {
      if (!isSigned(zone)) return;
      for (const ring of ringsOf(zone)) {
        for (const [index, { hash, record }] of ring.entries()) {
          const expected = ring[(index + 1) % ring.length].hash;
          const found = nextHash(record);
          if (found !== expected)
            ctx.report('default', record.fieldPlace('next-hashed-owner-name'), { hash, found, expected });
        }
      }
    },
  },
});

interface Link {
  /** In lower case, whose order is that of the hashes. */
  readonly hash: string;
  readonly record: ZoneRecord;
}

/** The NSEC3 records of the zone in the order of their hashes, for each set of parameters. */
function ringsOf(zone: Zone): Link[][] {
  const rings = new Map<string, Link[]>();
  for (const record of allOfType(zone, NSEC3)) {
    if (!zone.isInside(record.name)) continue;
    const { rdata } = record;
    // Algorithm, iterations and salt; not the flags.
    const parameters = [rdata[0], ...rdata.subarray(2, 5 + rdata[4])].join(' ');
    const ring = rings.get(parameters) ?? [];
    rings.set(parameters, ring);
    ring.push({ hash: zone.names.label(record.name).toLowerCase(), record });
  }
  for (const ring of rings.values()) ring.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  return [...rings.values()];
}

function nextHash({ rdata }: ZoneRecord): string {
  const at = 5 + rdata[4];
  return base32Of(rdata.subarray(at + 1, at + 1 + rdata[at])).toLowerCase();
}
