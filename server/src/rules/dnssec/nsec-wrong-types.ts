import { mnemonicOf } from '../../records/mnemonics.ts';
import { NSEC } from '../../records/typeCodes.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { defineRule } from '../rule.ts';
import { isInDoubt } from '../support/doubt.ts';
import { EXAMPLE_NSEC, EXAMPLE_SIGNED, exampleSignature } from '../support/signedExample.ts';
import { compareTypes, hasNsecChain, ownNames, typesOfNsec } from '../support/signing.ts';

export default defineRule({
  code: 'nsec-wrong-types',
  group: 'dnssec',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The types in an NSEC record are not those of its owner.',
    why: 'It proves that there is no record of a type that is there, or the other way round: validating resolvers refuse one of the answers. The zone was probably changed after it was signed.',
    remedy: 'Sign the zone again after a change.',
    references: ['RFC 4034 §4.1.2', 'RFC 4035 §2.3'],
    bad: `${EXAMPLE_SIGNED}${EXAMPLE_NSEC}@ TXT "x"\n@ ${exampleSignature('TXT', 2)}\n`,
    good: `${EXAMPLE_SIGNED}${EXAMPLE_NSEC}`,
  },
  messages: {
    lacks:
      'The NSEC record of {name} does not list {types}, so it proves that there is no such record; sign the zone again',
    extra: 'The NSEC record of {name} lists {types}, and there is no such record; sign the zone again',
  },
  visit: {
    zone(zone, ctx) {
      if (!hasNsecChain(zone)) return;
      for (const own of ownNames(zone)) {
        const id = own.types.get(NSEC);
        if (id === undefined) continue;
        const record = new ZoneRecord(zone, id);
        const { lacks, extra } = compareTypes(own, typesOfNsec(record));
        if (lacks.length + extra.length === 0 || isInDoubt(zone, zone.names.wire(own.name))) continue;
        const place = record.dataPlace(1);
        const name = record.owner;
        if (lacks.length > 0) ctx.report('lacks', place, { name, types: lacks.map(mnemonicOf).join(', ') });
        else ctx.report('extra', place, { name, types: extra.map(mnemonicOf).join(', ') });
      }
    },
  },
});
