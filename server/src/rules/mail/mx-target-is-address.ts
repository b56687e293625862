import { defineRule } from '../rule.ts';
import { unusableKind } from '../support/addressKind.ts';
import { addressInsteadOfName, nameFixes } from '../support/addressName.ts';
import { nullMx } from '../support/nullMx.ts';

export default defineRule({
  code: 'mx-target-is-address',
  group: 'mail',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'An MX record names an IP address where a host name must stand.',
    why: 'The address is read as a name. That name has no address of its own, so other servers cannot deliver mail.',
    remedy: 'Give the address a name with an A or AAAA record, and write that name in the MX record.',
    references: ['RFC 1035 §3.3.9', 'RFC 5321 §5.1'],
    bad: '@ MX 10 192.0.2.25\nmail A 192.0.2.25\n',
    good: '@ MX 10 mail\nmail A 192.0.2.25\n',
  },
  messages: {
    default:
      'MX needs a host name, not the address {text}: mail servers look up the name {target} and find no address, so mail is not delivered; give the address a name with an A or AAAA record and write that name here',
    nothing:
      'MX needs a host name, and {text} is no address of a host: mail servers look up the name {target} and find nothing; if {owner} takes no mail, say so: MX 0 .',
  },
  types: ['MX'],
  unlessPlainHost: true,
  visit: {
    record(mx, ctx) {
      const written = addressInsteadOfName(mx, 'exchange');
      if (!written) return;
      const kind = unusableKind(written.octets);
      if (kind === 'unspecified' || kind === 'loopback') {
        const args = { text: written.text, target: mx.nameTextOf('exchange'), owner: mx.owner };
        ctx.report('nothing', written.place, args, { fixes: nullMx(mx) });
        return;
      }
      const fixes = nameFixes(ctx.zone, written);
      ctx.report('default', written.place, { text: written.text, target: mx.nameTextOf('exchange') }, { fixes });
    },
  },
});
