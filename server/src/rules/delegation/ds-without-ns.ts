import { NO_NAME } from '../../zone/names.ts';
import { HAS_NS } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { isInDoubt } from '../support/doubt.ts';

export default defineRule({
  code: 'ds-without-ns',
  group: 'delegation',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A name has a DS record but is not delegated.',
    why: 'A DS record says which key signs a zone below; without NS records there is no such zone, and newer versions of BIND refuse it.',
    remedy: 'Write the NS records of the zone below, or remove the DS record.',
    references: ['RFC 4035 §2.4'],
    bad: 'lab DS 12345 13 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\n',
    good: 'lab NS ns1\nlab DS 12345 13 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\n',
  },
  messages: {
    default:
      '{name} has no NS record, so there is no zone that this DS record could be for, and newer versions of BIND refuse it; write the NS records, or remove it',
  },
  types: ['DS'],
  visit: {
    rrset(set, ctx) {
      const { zone } = ctx;
      if (zone.originUnknown || set.name === zone.apex || zone.holds(set.name) & HAS_NS) return;
      if (zone.cutAt(set.name) !== NO_NAME || isInDoubt(zone, zone.names.wire(set.name))) return;
      ctx.report('default', set.first.typePlace, { name: set.owner });
    },
  },
});
