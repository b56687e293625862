import { defineRule } from '../rule.ts';
import { naptrOf } from '../support/naptr.ts';

/** Each says what comes next, so there is one of them at most. */
const KNOWN = /^[SAUP]?$/;

export default defineRule({
  code: 'naptr-bad-flags',
  group: 'rdata',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The flags of a NAPTR record contradict one another or what the record holds, or are not known.',
    why: 'Clients do not know what to do with the result, and pass over the record.',
    remedy:
      'Write "S" or "A" with a name as the replacement, "U" with a substitution that makes a URI, or "" to go on with another NAPTR record.',
    references: ['RFC 3404 §4.3', 'RFC 3403 §4.1'],
    bad: '@ NAPTR 100 10 "su" "SIP+D2U" "" _sip._udp.example.net.\n',
    good: '@ NAPTR 100 10 "s" "SIP+D2U" "" _sip._udp.example.net.\n',
  },
  messages: {
    several:
      'Only one of the flags S, A, U and P may stand in a NAPTR record, and clients pass over "{flags}"; keep the one that is meant',
    unknown:
      'The flags "{flags}" are not S, A, U or P, and clients pass over records with flags that they do not know; check them',
    uri: 'The flag U says that the substitution makes a URI, and there is no substitution, so nothing comes out; write one, such as "!^.*$!sip:info@example.com!"',
  },
  types: ['NAPTR'],
  visit: {
    record(record, ctx) {
      const { flags, regexp } = naptrOf(record);
      const place = record.fieldPlace('flags');
      if (/^[SAUP]{2,}$/.test(flags)) ctx.report('several', place, { flags });
      else if (!KNOWN.test(flags)) ctx.report('unknown', place, { flags }, { severity: 'information' });
      else if (flags === 'U' && regexp === '') ctx.report('uri', place, {});
    },
  },
});
