import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { isEditable } from '../support/written.ts';

export default defineRule({
  code: 'eui-not-portable',
  group: 'style',
  severity: 'hint',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'An EUI48 or EUI64 address is not written as two hexadecimal digits for each octet.',
    why: 'BIND reads what it can and ignores the rest; Knot refuses the file, and so may NSD.',
    remedy: 'Write two hexadecimal digits for each octet, with hyphens between them, and nothing behind them.',
    references: ['RFC 7043 §3.2', 'RFC 7043 §4.2'],
    bad: 'host EUI48 0-0-5e-0-53-2a\n',
    good: 'host EUI48 00-00-5e-00-53-2a\n',
  },
  messages: {
    default: 'BIND reads this address as {address}, and other servers refuse it; write two digits for each octet',
  },
  types: ['EUI48', 'EUI64'],
  visit: {
    record(record, ctx) {
      if (!isEditable(record)) return;
      const place = record.dataPlace();
      const address = record.data;
      if (record.textAt(place).toLowerCase() === address) return;
      ctx.report('default', place, { address }, { fixes: [replace(`Write ${address}`, place, address)] });
    },
  },
});
