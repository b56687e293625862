import { NSEC, NSEC3, RRSIG } from '../../records/typeCodes.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { defineRule } from '../rule.ts';
import { EXAMPLE_NSEC, EXAMPLE_SIGNED, exampleSignature } from '../support/signedExample.ts';
import { hasNsecChain, ownNames } from '../support/signing.ts';

/** A name with nothing else is no name of the zone's data. */
const OF_SIGNER: ReadonlySet<number> = new Set([NSEC3, RRSIG]);

export default defineRule({
  code: 'nsec-missing',
  group: 'dnssec',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A name of a zone that is signed with NSEC has no NSEC record.',
    why: 'The NSEC record of the name before says that this one does not exist. It was probably added after the zone was signed.',
    remedy: 'Sign the zone again after a change.',
    references: ['RFC 4035 §2.3'],
    bad: `${EXAMPLE_SIGNED}${EXAMPLE_NSEC}www A 192.0.2.80\nwww ${exampleSignature('A', 3)}\n`,
    good: `${EXAMPLE_SIGNED}${EXAMPLE_NSEC}`,
  },
  messages: {
    default:
      'The zone is signed with NSEC, but {name} has no NSEC record, so that of the name before proves that it does not exist; sign the zone again',
  },
  visit: {
    zone(zone, ctx) {
      if (!hasNsecChain(zone)) return;
      for (const { types } of ownNames(zone)) {
        const id = [...types].find(([type]) => !OF_SIGNER.has(type))?.[1];
        if (types.has(NSEC) || id === undefined) continue;
        const record = new ZoneRecord(zone, id);
        ctx.report('default', record.ownerPlace, { name: record.owner });
      }
    },
  },
});
