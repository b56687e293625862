import { NSEC, NSEC3 } from '../../records/typeCodes.ts';
import { defineRule } from '../rule.ts';
import { EXAMPLE_NSEC, EXAMPLE_NSEC3, EXAMPLE_SIGNED } from '../support/signedExample.ts';
import { allOfType, isSigned } from '../support/signing.ts';

export default defineRule({
  code: 'nsec-beside-nsec3',
  group: 'dnssec',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A signed zone has both NSEC and NSEC3 records.',
    why: 'A server proves with one of them that a name does not exist; both are there only for a moment while the zone changes from one to the other.',
    remedy: 'Finish the change, or sign the zone anew with one of them.',
    references: ['RFC 5155 §10.4', 'RFC 5155 §10.5'],
    bad: `${EXAMPLE_SIGNED}${EXAMPLE_NSEC.replace('DNSKEY', 'DNSKEY NSEC3PARAM')}${EXAMPLE_NSEC3}`,
    good: `${EXAMPLE_SIGNED}${EXAMPLE_NSEC3}`,
  },
  messages: {
    default:
      'The zone has NSEC3 records and NSEC records as well, and servers use one kind only; sign it anew with one of them',
  },
  visit: {
    zone(zone, ctx) {
      if (!isSigned(zone)) return;
      const [nsec] = allOfType(zone, NSEC);
      const [nsec3] = allOfType(zone, NSEC3);
      if (!nsec || !nsec3) return;
      ctx.report(
        'default',
        nsec.typePlace,
        {},
        { related: [{ place: nsec3.place, message: 'the first NSEC3 record' }] },
      );
    },
  },
});
