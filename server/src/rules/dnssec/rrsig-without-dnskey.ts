import { DNSKEY, RRSIG } from '../../records/typeCodes.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { defineRule } from '../rule.ts';
import { isInDoubt } from '../support/doubt.ts';
import { EXAMPLE_KEY, exampleSignature } from '../support/signedExample.ts';
import { allOfType, atApex, isSameKey, isSignedByZone, keyOfRecord, signingKey } from '../support/signing.ts';

export default defineRule({
  code: 'rrsig-without-dnskey',
  group: 'dnssec',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'Signatures of the zone were made with a key that is not among its DNSKEY records.',
    why: 'Nobody can verify them, so they are of no use; if there are no others, validating resolvers refuse the data.',
    remedy: 'Publish the key, or sign the zone again with those that it has.',
    references: ['RFC 4034 §3.1.6', 'RFC 4035 §5.3.1'],
    bad: `@ DNSKEY ${EXAMPLE_KEY}\nns1 RRSIG A 13 3 3600 20360101000000 20260101000000 12345 example.com. qx6wLYqmh+k=\n`,
    good: `@ DNSKEY ${EXAMPLE_KEY}\nns1 ${exampleSignature('A', 3)}\n`,
  },
  messages: {
    default:
      'No DNSKEY record of the zone has the key tag {tag} and algorithm {algorithm} of this signature, so nobody can verify it (signatures of this kind: {count}); publish the key, or sign the zone again',
    unsigned:
      'The zone has signatures ({count}) but no DNSKEY record, so nobody can verify them and they are of no use; add the keys, or leave signing to the server',
  },
  visit: {
    zone(zone, ctx) {
      if (zone.originUnknown) return;
      const keys = atApex(zone, DNSKEY).map(keyOfRecord);
      const strangers = new Map<number, { readonly first: ZoneRecord; count: number }>();
      for (const record of allOfType(zone, RRSIG)) {
        const key = signingKey(record);
        if (keys.some((other) => isSameKey(other, key)) || !isCounted(record)) continue;
        const id = keys.length === 0 ? -1 : key.algorithm * 65536 + key.tag;
        const stranger = strangers.get(id);
        if (stranger) stranger.count++;
        else strangers.set(id, { first: record, count: 1 });
      }
      if (strangers.size === 0 || isInDoubt(zone, zone.apexWire)) return;
      for (const { first, count } of strangers.values()) {
        const place = first.fieldPlace('key-tag');
        if (keys.length > 0) ctx.report('default', place, { ...signingKey(first), count });
        else ctx.report('unsigned', place, { count }, { severity: 'information' });
      }
    },
  },
});

/** It stands in the zone, and was made in its name. */
const isCounted = (record: ZoneRecord): boolean => record.zone.isInside(record.name) && isSignedByZone(record);
