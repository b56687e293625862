import { defineRule } from '../rule.ts';
import { naptrOf, resultOf } from '../support/naptr.ts';

export default defineRule({
  code: 'naptr-no-uri',
  group: 'rdata',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The substitution of a NAPTR record with the flag U makes something that is no URI.',
    why: 'After the flag U clients use the result as a URI, and can do nothing with a text without a scheme.',
    remedy: 'Write the scheme of the service before it, such as sip:, mailto: or https:.',
    references: ['RFC 3404 §4.3', 'RFC 3986 §3.1'],
    bad: '@ NAPTR 100 10 "u" "E2U+sip" "!^.*$!info@example.com!" .\n',
    good: '@ NAPTR 100 10 "u" "E2U+sip" "!^.*$!sip:info@example.com!" .\n',
  },
  messages: {
    default:
      'The flag U says that the substitution makes a URI, and "{result}" has no scheme, so clients can do nothing with it; write the scheme before it, such as sip: or mailto:',
  },
  types: ['NAPTR'],
  visit: {
    record(record, ctx) {
      const { flags, regexp } = naptrOf(record);
      if (flags !== 'U' || regexp === '') return;
      const result = resultOf(regexp);
      // A group of the expression may hold the scheme.
      if (/^[a-z][a-z0-9+.-]*:/i.test(result) || /\\\d/.test(result)) return;
      ctx.report('default', record.fieldPlace('regexp'), { result });
    },
  },
});
