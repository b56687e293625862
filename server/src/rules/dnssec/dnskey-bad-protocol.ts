import { CDNSKEY } from '../../records/typeCodes.ts';
import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';

const DNSSEC = 3;

export default defineRule({
  code: 'dnskey-bad-protocol',
  group: 'dnssec',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The protocol of a DNSKEY or CDNSKEY record is not 3.',
    why: 'Validators take a key with another protocol for no key at all.',
    remedy: 'Write 3, or copy the key again: if the number was changed, the key tag is another one too.',
    references: ['RFC 4034 §2.1.2'],
    bad: '@ DNSKEY 257 2 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==\n',
    good: '@ DNSKEY 257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==\n',
  },
  messages: {
    default: 'The protocol of {type} must be 3, and validators ignore a key with {protocol}; write 3',
  },
  types: ['DNSKEY', 'CDNSKEY'],
  visit: {
    record(record, ctx) {
      const { rdata, type, typeCode } = record;
      const protocol = rdata[2];
      if (protocol === DNSSEC || (typeCode === CDNSKEY && rdata[3] === 0)) return;
      const place = record.fieldPlace('protocol');
      const isWord = !record.isGenerated && /^\w+$/.test(record.textAt(place));
      const fixes = isWord ? [replace('Write 3', place, '3')] : [];
      ctx.report('default', place, { type, protocol }, { fixes });
    },
  },
});
