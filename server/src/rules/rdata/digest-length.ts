import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'digest-length',
  group: 'rdata',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'A digest or fingerprint does not have the length of its kind.',
    why: 'Servers refuse the zone. It was probably not copied whole, or the number before it names another kind.',
    remedy: 'Copy the value again, and check the number of the algorithm.',
    references: ['RFC 4509 §2.1', 'RFC 4255 §3.1.3'],
    bad: 'www SSHFP 4 2 c10b2ef4\n',
    good: 'www SSHFP 4 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\n',
  },
  messages: {
    default:
      'The {field} of {type} has {length} octets, and this kind has {expected}, so the server refuses the zone; copy it again, or check the number of the kind before it',
    least:
      'The {field} of {type} has {length} octets, and needs at least {expected}, so the server refuses the zone; copy it again',
  },
});
