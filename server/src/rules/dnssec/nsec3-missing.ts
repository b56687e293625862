import { NSEC3, RRSIG } from '../../records/typeCodes.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { defineRule } from '../rule.ts';
import { hashedNames } from '../support/hashedNames.ts';
import { EXAMPLE_NSEC3, EXAMPLE_SIGNED, exampleSignature } from '../support/signedExample.ts';

const OF_SIGNER: ReadonlySet<number> = new Set([NSEC3, RRSIG]);

export default defineRule({
  code: 'nsec3-missing',
  group: 'dnssec',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A name of a zone that is signed with NSEC3 has no NSEC3 record.',
    why: 'The NSEC3 record of the hash before says that this name does not exist. It was probably added after the zone was signed.',
    remedy: 'Sign the zone again after a change.',
    references: ['RFC 5155 §7.1'],
    bad: `${EXAMPLE_SIGNED}${EXAMPLE_NSEC3}www A 192.0.2.80\nwww ${exampleSignature('A', 3)}\n`,
    good: `${EXAMPLE_SIGNED}${EXAMPLE_NSEC3}`,
  },
  messages: {
    default:
      'The zone is signed with NSEC3, but no NSEC3 record has the hash of {name}, so that of the hash before proves that it does not exist; sign the zone again',
  },
  visit: {
    zone(zone, ctx) {
      for (const { types, record } of hashedNames(zone)) {
        const id = [...types].find(([type]) => !OF_SIGNER.has(type))?.[1];
        if (record || id === undefined) continue;
        const first = new ZoneRecord(zone, id);
        ctx.report('default', first.ownerPlace, { name: first.owner });
      }
    },
  },
});
