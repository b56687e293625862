import type { ZoneRecord } from '../../zone/record.ts';
import { defineRule } from '../rule.ts';
import { digestOf } from '../support/algorithms.ts';

export default defineRule({
  code: 'ds-deprecated-digest',
  group: 'dnssec',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A DS or CDS record has a digest that should no longer be used.',
    why: 'SHA-1 and GOST are being dropped by validators; a delegation with no other digest is unsigned to those that have.',
    remedy: 'Use SHA-256 (digest type 2), and remove the record once it is there.',
    references: ['RFC 4509 §3', 'RFC 9905 §2', 'RFC 9906'],
    bad: 'lab NS ns1\nlab DS 12345 13 1 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa\n',
    good: 'lab NS ns1\nlab DS 12345 13 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\n',
  },
  messages: {
    alone:
      'This digest is {name}, which is no longer recommended, and no other stands for the key {tag}: validators that have dropped it take the zone below for unsigned; add one with SHA-256 (type 2)',
    beside:
      'This digest is {name}, which is no longer recommended, and the key {tag} has a better one beside it, so validators ignore this one; remove it',
  },
  types: ['DS', 'CDS'],
  visit: {
    rrset(set, ctx) {
      const { records } = set;
      for (const record of records) {
        const { name, standing } = digestOf(record.rdata[3]);
        if (standing !== 'old' && standing !== 'broken') continue;
        const hasBetter = records.some(
          (other) => isSameKey(other, record) && digestOf(other.rdata[3]).standing === 'good',
        );
        const tag = record.numberOf('key-tag');
        ctx.report(hasBetter ? 'beside' : 'alone', record.fieldPlace('digest-type'), { name, tag });
      }
    },
  },
});

/** Key tag and algorithm are the same. */
const isSameKey = (a: ZoneRecord, b: ZoneRecord): boolean => [0, 1, 2].every((at) => a.rdata[at] === b.rdata[at]);
