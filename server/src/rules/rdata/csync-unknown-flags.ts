import { defineRule } from '../rule.ts';
import { fieldFix } from '../support/written.ts';

const IMMEDIATE = 1;
const SOA_MINIMUM = 2;

export default defineRule({
  code: 'csync-unknown-flags',
  group: 'rdata',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A CSYNC record has flags other than 1 (immediate) and 2 (soaminimum).',
    why: 'The parent must not act on a record with flags that it does not know.',
    remedy: 'Write 0, 1, 2 or 3.',
    references: ['RFC 7477 §2.1.1.2', 'RFC 7477 §3'],
    bad: '@ CSYNC 2026010101 7 A NS AAAA\n',
    good: '@ CSYNC 2026010101 3 A NS AAAA\n',
  },
  messages: {
    default:
      'Only the flags 1 (immediate) and 2 (soaminimum) are defined, and a parent does not act on a record with others, as in {flags}; write {known}',
  },
  types: ['CSYNC'],
  visit: {
    record(csync, ctx) {
      const flags = csync.numberOf('flags');
      const known = flags & (IMMEDIATE | SOA_MINIMUM);
      if (flags === known) return;
      const fixes = fieldFix(`Write ${known}`, csync, 'flags', String(known));
      ctx.report('default', csync.fieldPlace('flags'), { flags, known }, { fixes });
    },
  },
});
