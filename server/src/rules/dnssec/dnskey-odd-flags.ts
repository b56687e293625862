import { CDNSKEY } from '../../records/typeCodes.ts';
import { defineRule } from '../rule.ts';

const ZONE = 0x100;
const REVOKE = 0x80;
const ENTRY_POINT = 1;

export default defineRule({
  code: 'dnskey-odd-flags',
  group: 'dnssec',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The flags of a DNSKEY or CDNSKEY record are none of 256, 257, 384 and 385.',
    why: 'Without the flag 256 it is no key of a zone, and validators do not verify signatures with it. Other flags have no meaning.',
    remedy:
      'Write 257 for a key that signs the keys, and 256 for one that signs the other records, or copy the key again.',
    references: ['RFC 4034 §2.1.1', 'RFC 5011 §7'],
    bad: '@ DNSKEY 1 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==\n',
    good: '@ DNSKEY 257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==\n',
  },
  messages: {
    'no-zone-key':
      'With the flags {flags} this is no key of a zone, so validators verify no signature with it; a key of a zone has 256 or 257',
    reserved: 'The flags {flags} have bits set that mean nothing; a key of a zone has 256 or 257',
  },
  types: ['DNSKEY', 'CDNSKEY'],
  visit: {
    record(record, ctx) {
      const { rdata, typeCode } = record;
      if (typeCode === CDNSKEY && rdata[3] === 0) return;
      const flags = (rdata[0] << 8) | rdata[1];
      if ((flags & ZONE) === 0) ctx.report('no-zone-key', record.fieldPlace('flags'), { flags });
      else if ((flags & ~(ZONE | REVOKE | ENTRY_POINT)) !== 0) {
        ctx.report('reserved', record.fieldPlace('flags'), { flags }, { severity: 'information' });
      }
    },
  },
});
