import { defineRule } from '../rule.ts';

const ZONE = 1;
const REVOKE = 0x80;

export default defineRule({
  code: 'dnskey-revoked',
  group: 'dnssec',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A DNSKEY record is marked as revoked.',
    why: 'Validators trust nothing that this key signs, and those that follow RFC 5011 forget it for good. It is only of use for the 30 days in which they learn of it.',
    remedy: 'Remove the key when its time is over; if it was not to be revoked, make a new key.',
    references: ['RFC 5011 §2.1'],
    bad: '@ DNSKEY 257 3 15 l02Woi0iS8Aa25FQkUd9RMzZHJpBoRQwAQEX1SxZJA4=\n@ DNSKEY 385 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==\n',
    good: '@ DNSKEY 257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==\n',
  },
  messages: {
    default:
      'This key is revoked (flag 128): validators trust nothing that it signs, and forget it for good; remove it 30 days after it was revoked',
  },
  types: ['DNSKEY'],
  visit: {
    record(record, ctx) {
      const { rdata } = record;
      if ((rdata[1] & REVOKE) !== 0 && (rdata[0] & ZONE) !== 0) ctx.report('default', record.fieldPlace('flags'), {});
    },
  },
});
