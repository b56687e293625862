import { SOA } from '../../records/typeCodes.ts';
import { defineRule } from '../rule.ts';
import { atApex } from '../support/signing.ts';

const SIMPLE = 1;
const HASHES: ReadonlySet<number> = new Set([1, 2]);

export default defineRule({
  code: 'zonemd-cannot-match',
  group: 'dnssec',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary:
      'A ZONEMD record cannot verify this zone: its serial is another one, its scheme or hash is not known, or there are two of a kind.',
    why: 'Whoever verifies a copy of the zone with it fails, or cannot use it.',
    remedy: 'Make the digest anew after each change of the zone, with scheme 1 and hash 1 (SHA-384).',
    references: ['RFC 8976 §2.2', 'RFC 8976 §4'],
    bad: '@ ZONEMD 2026010100 1 1 C68090D90A7AED716BC459F9340E3D7C1370D4D24B7E2FC3A1DDC0B9A87153B9A9713B3C9AE5CC27777F98B8E730044C\n',
    good: '@ ZONEMD 2026010101 1 1 C68090D90A7AED716BC459F9340E3D7C1370D4D24B7E2FC3A1DDC0B9A87153B9A9713B3C9AE5CC27777F98B8E730044C\n',
  },
  messages: {
    serial:
      'This digest is of the zone with the serial {serial}, and the SOA record says {current}, so it cannot verify the zone; make it anew',
    unknown:
      'Nobody can verify a digest of scheme {scheme} and hash {hash}; use scheme 1 and hash 1 (SHA-384) or 2 (SHA-512)',
    twice:
      'There are several digests of scheme {scheme} and hash {hash}, so none of them is used; make it anew and keep one',
  },
  types: ['ZONEMD'],
  visit: {
    rrset(set, ctx) {
      const { zone, records } = set;
      if (zone.originUnknown || set.name !== zone.apex) return;
      const current = atApex(zone, SOA)[0]?.numberOf('serial', 4);
      const seen = new Set<number>();
      for (const record of records) {
        const [scheme, hash] = [record.numberOf('scheme', 1), record.numberOf('hash-algorithm', 1)];
        const serial = record.numberOf('serial', 4);
        const place = record.dataPlace();
        if (scheme !== SIMPLE || !HASHES.has(hash)) {
          ctx.report('unknown', record.fieldPlace('scheme'), { scheme, hash }, { severity: 'information' });
        } else if (seen.has(hash)) ctx.report('twice', place, { scheme, hash });
        else if (current !== undefined && serial !== current) ctx.report('serial', place, { serial, current });
        if (scheme === SIMPLE) seen.add(hash);
      }
    },
  },
});
