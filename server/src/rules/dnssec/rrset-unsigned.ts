import { mnemonicOf } from '../../records/mnemonics.ts';
import { DS, NSEC, RRSIG } from '../../records/typeCodes.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { defineRule } from '../rule.ts';
import { isInDoubt } from '../support/doubt.ts';
import { EXAMPLE_SIGNED, exampleSignature } from '../support/signedExample.ts';
import { coveredTypesAt, isSigned, ownNames } from '../support/signing.ts';

/** What the parent signs at a delegation; the rest belongs to the zone below. */
const AT_CUT: ReadonlySet<number> = new Set([DS, NSEC]);

export default defineRule({
  code: 'rrset-unsigned',
  group: 'dnssec',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'Records of a signed zone have no signature.',
    why: 'Validating resolvers refuse them if the parent has a DS record. They were probably added after the zone was signed.',
    remedy: 'Sign the zone again after a change.',
    references: ['RFC 4035 §2.2'],
    bad: `${EXAMPLE_SIGNED}www A 192.0.2.80\n`,
    good: `${EXAMPLE_SIGNED}www A 192.0.2.80\nwww ${exampleSignature('A', 3)}\n`,
  },
  messages: {
    default:
      'The zone is signed, but the {type} records of {name} are not, so validating resolvers refuse them; sign the zone again',
  },
  visit: {
    zone(zone, ctx) {
      if (!isSigned(zone)) return;
      for (const { name, isCut, types } of ownNames(zone)) {
        const covered = coveredTypesAt(zone, name);
        for (const [type, id] of types) {
          if (type === RRSIG || covered.has(type) || (isCut && !AT_CUT.has(type))) continue;
          if (isInDoubt(zone, zone.names.wire(name))) break;
          const record = new ZoneRecord(zone, id);
          ctx.report('default', record.typePlace, { type: mnemonicOf(type), name: record.owner });
        }
      }
    },
  },
});
