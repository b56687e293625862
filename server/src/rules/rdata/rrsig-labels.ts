import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'rrsig-labels',
  group: 'rdata',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'The number of labels in an RRSIG record is smaller than the number of labels of the signer.',
    why: 'The signature belongs to a name below the signer or to the signer itself, which cannot have fewer labels. BIND refuses the zone.',
    remedy: 'Sign the zone again; such records are written by programs.',
    references: ['RFC 4034 §3.1.3'],
    bad: 'www A 192.0.2.80\nwww RRSIG A 13 1 3600 20360101000000 20250101000000 2371 example.com. AQID\n',
    good: '@ DNSKEY 257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==\nwww A 192.0.2.80\nwww RRSIG A 13 3 3600 20360101000000 20250101000000 2371 example.com. AQID\n',
  },
  messages: {
    default:
      'The number of labels is {labels}, and the signer {signer} has {least} already, so the server refuses the zone; sign the zone again',
  },
});
