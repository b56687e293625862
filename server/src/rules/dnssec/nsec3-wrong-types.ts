import { mnemonicOf } from '../../records/mnemonics.ts';
import { NSEC } from '../../records/typeCodes.ts';
import { defineRule } from '../rule.ts';
import { isInDoubt } from '../support/doubt.ts';
import { hashedNames } from '../support/hashedNames.ts';
import { EXAMPLE_NSEC3, EXAMPLE_SIGNED, exampleSignature } from '../support/signedExample.ts';
import { compareTypes, typesInBitmap } from '../support/signing.ts';

export default defineRule({
  code: 'nsec3-wrong-types',
  group: 'dnssec',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The types in an NSEC3 record are not those of the name that was hashed.',
    why: 'It proves that there is no record of a type that is there, or the other way round: validating resolvers refuse one of the answers. The zone was probably changed after it was signed.',
    remedy: 'Sign the zone again after a change.',
    references: ['RFC 5155 §3.1.8', 'RFC 5155 §7.1'],
    bad: `${EXAMPLE_SIGNED}${EXAMPLE_NSEC3}@ TXT "x"\n@ ${exampleSignature('TXT', 2)}\n`,
    good: `${EXAMPLE_SIGNED}${EXAMPLE_NSEC3}`,
  },
  messages: {
    lacks:
      'The NSEC3 record of {name} does not list {types}, so it proves that there is no such record; sign the zone again',
    extra: 'The NSEC3 record of {name} lists {types}, and there is no such record; sign the zone again',
  },
  visit: {
    zone(zone, ctx) {
      for (const own of hashedNames(zone)) {
        const { record } = own;
        if (!record || isInDoubt(zone, zone.names.wire(own.name))) continue;
        const { rdata } = record;
        const next = 5 + rdata[4];
        const wrong = compareTypes(own, typesInBitmap(rdata, next + 1 + rdata[next]));
        // Left over while a zone changes from NSEC, of which another rule speaks.
        const lacks = wrong.lacks.filter((type) => type !== NSEC);
        const place = record.fieldPlace('next-hashed-owner-name');
        const name = zone.names.text(own.name);
        if (lacks.length > 0) ctx.report('lacks', place, { name, types: lacks.map(mnemonicOf).join(', ') });
        else if (wrong.extra.length > 0)
          ctx.report('extra', place, { name, types: wrong.extra.map(mnemonicOf).join(', ') });
      }
    },
  },
});
