import { CDNSKEY, DNSKEY } from '../../records/typeCodes.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import type { RRset } from '../rrset.ts';
import { defineRule } from '../rule.ts';
import { isDelete } from '../support/cdsDelete.ts';
import { isInDoubt } from '../support/doubt.ts';
import { recordsAt } from '../support/target.ts';

const MANY = 100_000;

export default defineRule({
  code: 'cds-without-dnskey',
  group: 'dnssec',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'A CDS or CDNSKEY record is for an algorithm that no DNSKEY record of the zone has.',
    why: 'It asks the parent for a DS record that no key of the zone fits, which would make the zone fail for all who validate; BIND refuses it.',
    remedy: 'Publish the DNSKEY record first, or remove the CDS and CDNSKEY records.',
    references: ['RFC 7344 §4.1', 'RFC 8078 §4'],
    bad: '@ CDS 12345 13 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\n',
    good: '@ CDS 0 0 0 00\n',
  },
  messages: {
    default:
      'No DNSKEY record of the zone has the algorithm {algorithm} of this {type} record, so the server refuses the zone: the parent would publish a DS that no key fits; add the key, or remove this record',
    request:
      'To ask the parent to remove all DS records, a {type} record must be exactly "{exact}"; the server takes this one for a key of algorithm 0 that the zone does not have, so it refuses the zone',
  },
  types: ['CDS', 'CDNSKEY'],
  visit: {
    rrset(set, ctx) {
      const { zone } = ctx;
      if (zone.originUnknown || set.name !== zone.apex || set.records.some(isDelete)) return;
      if (isInDoubt(zone, zone.names.wire(zone.apex))) return;
      const known = algorithmsOfKeys(zone);
      const record = firstWithout(set, known);
      if (!record) return;
      const algorithm = algorithmOf(record);
      const args = { algorithm, type: set.type, exact: set.typeCode === CDNSKEY ? '0 3 0 AA==' : '0 0 0 00' };
      ctx.report(algorithm === 0 ? 'request' : 'default', record.typePlace, args);
    },
  },
});

const algorithmsOfKeys = (zone: Zone): ReadonlySet<number> =>
  new Set(recordsAt(zone, zone.apex, DNSKEY, MANY).map(({ rdata }) => rdata[3]));

const firstWithout = (set: RRset, known: ReadonlySet<number>): ZoneRecord | undefined =>
  set.records.find((record) => !known.has(algorithmOf(record)));

const algorithmOf = ({ typeCode, rdata }: ZoneRecord): number => rdata[typeCode === CDNSKEY ? 3 : 2];
