import { defineRule } from '../rule.ts';
import { addressInsteadOfName, nameFixes } from '../support/addressName.ts';

export default defineRule({
  code: 'srv-target-is-address',
  group: 'mail',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'An SRV record names an IP address where a host name must stand.',
    why: 'The address is read as a name. That name has no address of its own, so programs do not find the service.',
    remedy: 'Give the address a name with an A or AAAA record, and write that name in the SRV record.',
    references: ['RFC 2782'],
    bad: '_imaps._tcp SRV 0 1 993 192.0.2.25\nmail A 192.0.2.25\n',
    good: '_imaps._tcp SRV 0 1 993 mail\nmail A 192.0.2.25\n',
  },
  messages: {
    default:
      'SRV needs a host name as target, not the address {text}: programs look up the name {target} and find no address, so they do not find the service; give the address a name with an A or AAAA record and write that name here',
  },
  types: ['SRV'],
  unlessPlainHost: true,
  visit: {
    record(srv, ctx) {
      const written = addressInsteadOfName(srv, 'target');
      if (!written) return;
      const fixes = nameFixes(ctx.zone, written);
      ctx.report('default', written.place, { text: written.text, target: srv.nameTextOf('target') }, { fixes });
    },
  },
});
