import { defineRule } from '../rule.ts';

const SHA1 = 1;
const SHA256 = 2;
const DSA = 2;

export default defineRule({
  code: 'sshfp-weak',
  group: 'rdata',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A host key is described by a SHA-1 fingerprint only, or it is a DSA key.',
    why: 'SHA-1 is weak, and clients that no longer trust it have nothing to compare; DSA keys are not accepted any more.',
    remedy: 'Add the SHA-256 fingerprint (type 2) of the same key; remove DSA keys.',
    references: ['RFC 6594', 'RFC 4255 §3.1'],
    bad: 'host SSHFP 4 1 123456789abcdef67890123456789abcdef67890\n',
    good: 'host SSHFP 4 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\n',
  },
  messages: {
    sha1: 'Of this host key there is only a SHA-1 fingerprint, which is weak; add the SHA-256 fingerprint of the same key (type 2)',
    dsa: 'SSH servers and clients do not accept DSA keys any more; remove this record',
  },
  types: ['SSHFP'],
  visit: {
    rrset({ records }, ctx) {
      const strong = new Set(records.filter(({ rdata }) => rdata[1] === SHA256).map(({ rdata }) => rdata[0]));
      for (const record of records) {
        const [algorithm, type] = record.rdata;
        const place = record.fieldPlace(algorithm === DSA ? 'algorithm' : 'fingerprint-type');
        if (algorithm === DSA) ctx.report('dsa', place, {});
        else if (type === SHA1 && !strong.has(algorithm)) ctx.report('sha1', place, {});
      }
    },
  },
});
