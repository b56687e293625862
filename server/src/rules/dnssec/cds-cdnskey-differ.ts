import { CDNSKEY, CDS, DNSKEY } from '../../records/typeCodes.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { defineRule } from '../rule.ts';
import { isDelete } from '../support/cdsDelete.ts';
import { isInDoubt } from '../support/doubt.ts';
import { EXAMPLE_KEY } from '../support/signedExample.ts';
import { atApex, isSameKey, keyAskedFor, keyOfRecord } from '../support/signing.ts';

export default defineRule({
  code: 'cds-cdnskey-differ',
  group: 'dnssec',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The CDS and CDNSKEY records are not for the same keys, or the zone has only one of the two types.',
    why: 'Some parents read CDS, some CDNSKEY, and some do nothing unless both ask for the same.',
    remedy: 'Publish a CDS and a CDNSKEY record for each key that is to have a DS record at the parent.',
    references: ['RFC 7344 §4'],
    bad: `@ DNSKEY ${EXAMPLE_KEY}\n@ CDNSKEY ${EXAMPLE_KEY}\n`,
    good: `@ DNSKEY ${EXAMPLE_KEY}
@ CDNSKEY ${EXAMPLE_KEY}
@ CDS 2371 13 2 c988ec423e3880eb8dd8a46fe06ca230ee23f35b578d64e78b29c3e1c83d245a
`,
  },
  messages: {
    default:
      'There are {other} records, but none for the key {tag} of algorithm {algorithm}, and a parent may do nothing unless both types ask for the same; make both for the same keys',
    alone: 'There is no {other} record beside this one, and some parents read that type only; publish both',
  },
  types: ['CDS', 'CDNSKEY'],
  visit: {
    rrset(set, ctx) {
      const { zone, records } = set;
      if (zone.originUnknown || set.name !== zone.apex || isInDoubt(zone, zone.apexWire)) return;
      const isCds = set.typeCode === CDS;
      const others = atApex(zone, isCds ? CDNSKEY : CDS);
      if ([...records, ...others].some(isDelete)) return;
      const keys = atApex(zone, DNSKEY).map(keyOfRecord);
      // Of other keys than those of the zone, other rules speak.
      const isOwn = (record: ZoneRecord) => keys.some((key) => isSameKey(key, keyAskedFor(record)));
      const isAsked = (record: ZoneRecord) =>
        others.some((other) => isSameKey(keyAskedFor(other), keyAskedFor(record)));
      const record = records.find((each) => isOwn(each) && !isAsked(each));
      if (!record) return;
      const other = isCds ? 'CDNSKEY' : 'CDS';
      if (others.length > 0) ctx.report('default', record.typePlace, { other, ...keyAskedFor(record) });
      else ctx.report('alone', record.typePlace, { other }, { severity: 'information' });
    },
  },
});
