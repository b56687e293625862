import { CDNSKEY, CDS, CSYNC, DNSKEY, NSEC3PARAM, ZONEMD } from '../../records/typeCodes.ts';
import { NO_NAME } from '../../zone/names.ts';
import { defineRule } from '../rule.ts';

const PURPOSE: ReadonlyMap<number, string> = new Map([
  [DNSKEY, 'holds a key of the zone'],
  [CDS, 'asks the parent of the zone for a DS record'],
  [CDNSKEY, 'asks the parent of the zone for a DS record'],
  [NSEC3PARAM, 'says how the zone makes its NSEC3 records'],
  [CSYNC, 'tells the parent of the zone what to take over from it'],
  [ZONEMD, 'holds a digest of the whole zone'],
]);

/** Where a zone's CDS records stand for a parent that does not know it yet (RFC 9615 §4.1). */
const BOOTSTRAP = /^_dsboot\./i;

export default defineRule({
  code: 'dnssec-data-not-at-apex',
  group: 'dnssec',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A record that is about the zone as a whole stands at another name than its apex.',
    why: 'DNSKEY, CDS, CDNSKEY, CSYNC, NSEC3PARAM and ZONEMD records are looked for at the apex only; elsewhere nobody uses them.',
    remedy: 'Move it to the apex. Keys of a zone below belong into that zone.',
    references: ['RFC 4035 §2.1', 'RFC 7344 §4.1', 'RFC 7477 §2', 'RFC 5155 §4', 'RFC 8976 §2'],
    bad: 'lab CDS 0 0 0 00\n',
    good: '@ CDS 0 0 0 00\n',
  },
  messages: {
    default:
      'A {type} record {purpose} and is looked for at {zone} only, so nobody uses it at {name}; move it there, or remove it',
  },
  types: ['DNSKEY', 'CDS', 'CDNSKEY', 'CSYNC', 'NSEC3PARAM', 'ZONEMD'],
  visit: {
    rrset(set, ctx) {
      const { zone, type, typeCode, owner } = set;
      if (zone.originUnknown || set.name === zone.apex || BOOTSTRAP.test(owner)) return;
      // What belongs to the zone below a delegation, another rule says.
      if (zone.cutAt(set.name) !== NO_NAME) return;
      const args = { type, purpose: PURPOSE.get(typeCode)!, name: owner, zone: zone.names.text(zone.apex) };
      ctx.report('default', set.first.typePlace, args);
    },
  },
});
