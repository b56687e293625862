import { defineRule } from '../rule.ts';

const ALGORITHMS: ReadonlySet<number> = new Set([1, 2, 3, 4, 6]);
const TYPES: ReadonlySet<number> = new Set([1, 2]);

export default defineRule({
  code: 'sshfp-unknown-value',
  group: 'rdata',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The algorithm or the fingerprint type of an SSHFP record is not defined.',
    why: 'SSH clients ignore the record.',
    remedy:
      'Write algorithm 1 (RSA), 3 (ECDSA), 4 (Ed25519) or 6 (Ed448), and type 2 (SHA-256); "ssh-keygen -r host" prints the records.',
    references: ['RFC 4255 §3.1', 'RFC 6594', 'RFC 8709'],
    bad: 'host SSHFP 5 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\n',
    good: 'host SSHFP 4 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\n',
  },
  messages: {
    algorithm:
      'No key algorithm of SSH has the number {value}, so clients ignore this record; write 1 (RSA), 3 (ECDSA), 4 (Ed25519) or 6 (Ed448)',
    type: 'No kind of fingerprint has the number {value}, so clients ignore this record; write 2 (SHA-256) or 1 (SHA-1)',
  },
  types: ['SSHFP'],
  visit: {
    record(record, ctx) {
      const [algorithm, type] = record.rdata;
      if (!ALGORITHMS.has(algorithm)) ctx.report('algorithm', record.fieldPlace('algorithm'), { value: algorithm });
      if (!TYPES.has(type)) ctx.report('type', record.fieldPlace('fingerprint-type'), { value: type });
    },
  },
});
