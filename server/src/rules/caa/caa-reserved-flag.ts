import { defineRule } from '../rule.ts';
import { fieldFix } from '../support/written.ts';

const CRITICAL = 128;

export default defineRule({
  code: 'caa-reserved-flag',
  group: 'caa',
  severity: 'information',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The flags of a CAA record are neither 0 nor 128.',
    why: 'Only the highest bit, 128, has a meaning ("critical"); authorities ignore the others. 1 is often written where "critical" is meant.',
    remedy: 'Write 0, or 128 if authorities that do not know the tag must not issue.',
    references: ['RFC 8659 §4.1'],
    bad: '@ CAA 1 issue "ca.example.net"\n',
    good: '@ CAA 128 issue "ca.example.net"\n',
  },
  messages: {
    default:
      'The flags of a CAA record are 0 or 128 (critical); of {flags} authorities ignore all other bits; write 0 or 128',
  },
  types: ['CAA'],
  visit: {
    record(caa, ctx) {
      const flags = caa.rdata[0];
      if ((flags & ~CRITICAL) === 0) return;
      const place = caa.fieldPlace('flags');
      const fixes = [
        ...(flags & CRITICAL ? [] : fieldFix('Write 0 (not critical)', caa, 'flags', '0')),
        ...fieldFix('Write 128 (critical)', caa, 'flags', '128'),
      ];
      ctx.report('default', place, { flags }, { fixes });
    },
  },
});
