import { defineRule } from '../rule.ts';
import { addressInsteadOfName } from '../support/addressName.ts';

export default defineRule({
  code: 'ptr-target-is-address',
  group: 'reverse',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A PTR record points to an IP address where a host name must stand.',
    why: 'The address is read as a name, and whoever asks for the host of the address gets a name that does not exist.',
    remedy: 'Write the name of the host with its final dot.',
    references: ['RFC 1035 §3.3.12'],
    bad: '25.2.0 PTR 192.0.2.25.\n',
    good: '25.2.0 PTR mail.example.com.\n',
  },
  messages: {
    default:
      'PTR leads from an address to a host name, but {text} is an address, which is read as a name ({target}) that does not exist; write the name of the host with its final dot',
  },
  types: ['PTR'],
  outside: true,
  visit: {
    record(ptr, ctx) {
      const written = addressInsteadOfName(ptr, 'target');
      if (written) ctx.report('default', written.place, { text: written.text, target: ptr.nameTextOf('target') });
    },
  },
});
