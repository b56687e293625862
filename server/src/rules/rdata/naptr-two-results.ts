import { defineRule } from '../rule.ts';
import { naptrOf } from '../support/naptr.ts';
import { isRoot } from '../support/svcb.ts';
import { fieldFix } from '../support/written.ts';

export default defineRule({
  code: 'naptr-two-results',
  group: 'rdata',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A NAPTR record has a substitution and a replacement.',
    why: 'They exclude one another: clients must take a record with both for an error, and ignore it.',
    remedy: 'Write "" for the substitution, or "." for the replacement.',
    references: ['RFC 3403 §4.1'],
    bad: '@ NAPTR 100 10 "u" "E2U+sip" "!^.*$!sip:info@example.com!" sip\nsip A 192.0.2.60\n',
    good: '@ NAPTR 100 10 "u" "E2U+sip" "!^.*$!sip:info@example.com!" .\n',
  },
  messages: {
    default:
      'A NAPTR record has a substitution or a replacement, and clients ignore one with both; write "" in place of the substitution, or "." in place of {replacement}',
  },
  types: ['NAPTR'],
  visit: {
    record(record, ctx) {
      const { regexp, replacement } = naptrOf(record);
      if (regexp === '' || isRoot(replacement)) return;
      const fixes = [
        ...fieldFix('Write "." as the replacement', record, 'replacement', '.'),
        ...fieldFix('Write "" as the substitution', record, 'regexp', '""'),
      ];
      const args = { replacement: record.nameTextOf('replacement') };
      ctx.report('default', record.fieldPlace('replacement'), args, { fixes });
    },
  },
});
