import { CDNSKEY, DNSKEY, KEY } from '../../records/typeCodes.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { defineRule } from '../rule.ts';
import { algorithmOf } from '../support/algorithms.ts';

/** Types whose data starts with flags and a protocol. */
const KEYS: ReadonlySet<number> = new Set([KEY, DNSKEY, CDNSKEY]);

export default defineRule({
  code: 'deprecated-algorithm',
  group: 'dnssec',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A key, or a digest of one, is of an algorithm that should no longer be used.',
    why: 'Validators drop old algorithms one after the other; to one that has dropped it, the zone is as good as unsigned. For RSAMD5, DSA and GOST nearly all have.',
    remedy: 'Roll over to a key of algorithm 13 (ECDSAP256SHA256) or 15 (ED25519).',
    references: ['RFC 9904 §3', 'RFC 9905 §2', 'RFC 9906'],
    bad: 'lab NS ns1\nlab DS 12345 5 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\n',
    good: 'lab NS ns1\nlab DS 12345 13 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\n',
  },
  messages: {
    old: 'Algorithm {algorithm} ({name}) uses SHA-1 and is no longer recommended: validators that have dropped it take the zone for unsigned; roll over to 13 (ECDSAP256SHA256)',
    broken:
      'Algorithm {algorithm} ({name}) must not be used, and validators take a zone that has no other for unsigned; roll over to 13 (ECDSAP256SHA256)',
    sig0: 'Algorithm {algorithm} ({name}) should no longer be used, and servers that have dropped it refuse what this key signs; make a new key of algorithm 13 (ECDSAP256SHA256)',
  },
  types: ['DS', 'DLV', 'CDS', 'DNSKEY', 'CDNSKEY', 'KEY'],
  visit: {
    record(record, ctx) {
      const algorithm = algorithmIn(record);
      const { name, standing } = algorithmOf(algorithm);
      if (standing !== 'old' && standing !== 'broken') return;
      const severity = standing === 'old' ? 'information' : 'warning';
      ctx.report(
        record.typeCode === KEY ? 'sig0' : standing,
        record.fieldPlace('algorithm'),
        { algorithm, name },
        { severity },
      );
    },
  },
});

const algorithmIn = ({ typeCode, rdata }: ZoneRecord): number => rdata[KEYS.has(typeCode) ? 3 : 2];
