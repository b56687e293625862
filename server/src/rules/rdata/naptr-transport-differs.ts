import { defineRule } from '../rule.ts';
import { labelsOf } from '../support/nameLetters.ts';
import { naptrOf } from '../support/naptr.ts';

/** The protocol label by the last letter of `D2…` (RFC 3263 §4.1). */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['T', '_tcp'],
  ['U', '_udp'],
  ['S', '_sctp'],
]);

export default defineRule({
  code: 'naptr-transport-differs',
  group: 'rdata',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The service of a NAPTR record names another transport protocol than its replacement.',
    why: 'Clients that choose the record for its protocol find the hosts and ports of another one there.',
    remedy: 'Let D2T lead to _tcp, D2U to _udp and D2S to _sctp.',
    references: ['RFC 3263 §4.1', 'RFC 3404 §4.3'],
    bad: '@ NAPTR 100 10 "s" "SIP+D2T" "" _sip._udp.example.net.\n',
    good: '@ NAPTR 100 10 "s" "SIP+D2T" "" _sip._tcp.example.net.\n',
  },
  messages: {
    default:
      '{services} is a service over {expected}, and the replacement leads to {found}, where clients find other hosts and ports; correct the one or the other',
  },
  types: ['NAPTR'],
  visit: {
    record(record, ctx) {
      const { flags, services, replacement } = naptrOf(record);
      const letter = /\+D2([TUS])$/i.exec(services)?.[1];
      const expected = letter && LABELS.get(letter.toUpperCase());
      const found = labelsOf(replacement)[1]?.toLowerCase() ?? '';
      if (flags !== 'S' || !expected || found === expected || ![...LABELS.values()].includes(found)) return;
      ctx.report('default', record.fieldPlace('replacement'), { services, expected, found });
    },
  },
});
