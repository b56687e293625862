import { defineRule } from '../rule.ts';
import { looksLikeIpv4 } from '../support/addressName.ts';

export default defineRule({
  code: 'mx-target-is-address',
  group: 'mail',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'An MX record names an IP address where a host name must stand.',
    why: 'The address is read as a name. It has no address of its own, so other servers cannot deliver mail.',
    remedy: 'Give the address a name with an A or AAAA record, and write that name in the MX record.',
    references: ['RFC 1035 §3.3.9', 'RFC 5321 §5.1'],
    bad: '@ MX 10 192.0.2.25\n',
    good: '@ MX 10 mail\nmail A 192.0.2.25\n',
  },
  messages: {
    address:
      'MX needs a host name, not the address {text}: mail servers look up the name {target} and find no address, so mail is not delivered. Give the address a name with an A record and write that name here',
  },
  types: ['MX'],
  visit: {
    record(mx, ctx) {
      const target = mx.nameOf('exchange');
      if (!looksLikeIpv4(target)) return;
      const place = mx.fieldPlace('exchange');
      ctx.report('address', place, { text: mx.textAt(place), target: mx.nameTextOf('exchange') });
    },
  },
});
