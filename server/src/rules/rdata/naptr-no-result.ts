import { defineRule } from '../rule.ts';
import { naptrOf } from '../support/naptr.ts';
import { isRoot } from '../support/svcb.ts';

export default defineRule({
  code: 'naptr-no-result',
  group: 'rdata',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A NAPTR record has neither a substitution nor a replacement.',
    why: 'Nothing comes out of it, so clients pass over it.',
    remedy: 'Write a substitution, or the next name as the replacement.',
    references: ['RFC 3403 §4.1'],
    bad: '@ NAPTR 100 10 "s" "SIP+D2U" "" .\n',
    good: '@ NAPTR 100 10 "s" "SIP+D2U" "" _sip._udp.example.net.\n',
  },
  messages: {
    default:
      'There is neither a substitution nor a replacement, so nothing comes out of this record; write the name that clients are to ask next, or a substitution',
  },
  types: ['NAPTR'],
  visit: {
    record(record, ctx) {
      const { flags, regexp, replacement } = naptrOf(record);
      // Another rule tells of U without a substitution.
      if (regexp === '' && isRoot(replacement) && flags !== 'U')
        ctx.report('default', record.fieldPlace('replacement'), {});
    },
  },
});
