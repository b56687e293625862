import { defineRule } from '../rule.ts';

const SHA1 = 1;

export default defineRule({
  code: 'nsec3param-unknown-hash',
  group: 'dnssec',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'An NSEC3PARAM record has a hash algorithm other than 1.',
    why: 'Only SHA-1, number 1, is defined. BIND refuses the zone when it has no other NSEC3PARAM record.',
    remedy: 'Write 1, and by today\'s advice no iterations and no salt: "1 0 0 -".',
    references: ['RFC 5155 §4.1.1', 'RFC 9276 §3.1'],
    bad: '@ NSEC3PARAM 2 0 0 -\n',
    good: '@ NSEC3PARAM 1 0 0 -\n',
  },
  messages: {
    default: 'Only hash algorithm 1 (SHA-1) is defined for NSEC3, not {algorithm}; write 1',
    refused:
      'Only hash algorithm 1 (SHA-1) is defined for NSEC3, not {algorithm}, so the server refuses the zone; write 1',
  },
  types: ['NSEC3PARAM'],
  visit: {
    rrset(set, ctx) {
      const isApex = !ctx.zone.originUnknown && set.name === ctx.zone.apex;
      const isRefused = isApex && set.records.every(({ rdata }) => rdata[0] !== SHA1);
      for (const record of set.records) {
        const algorithm = record.rdata[0];
        if (algorithm === SHA1) continue;
        ctx.report(
          isRefused ? 'refused' : 'default',
          record.dataPlace(),
          { algorithm },
          {
            refusedBy: isRefused ? ['bind'] : [],
          },
        );
      }
    },
  },
});
