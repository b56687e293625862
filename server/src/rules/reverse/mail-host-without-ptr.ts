import { printName } from '../../records/name.ts';
import { relativeName } from '../../records/relativeName.ts';
import { defineRule } from '../rule.ts';
import { startOfZone } from '../support/apex.ts';
import { mailAddressesOf, printAddress, severityFor } from '../support/around/mailHosts.ts';
import { ptrsOf } from '../support/around/ptrs.ts';

export default defineRule({
  code: 'mail-host-without-ptr',
  group: 'reverse',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'An address of a mail host has no PTR record, and its reverse zone is in the workspace.',
    why: 'Many mail servers refuse mail from an address without a PTR record, whatever else is right.',
    remedy: 'Add the PTR record to the reverse zone that the message names.',
    references: ['RFC 1912 §2.1', 'RFC 5321 §4.1.4'],
    bad: '@ MX 10 mail\nmail A 192.0.2.25\n',
    good: '@ MX 10 mail\nmail A 192.0.2.26\n',
    others: {
      'db.2.0.192.in-addr.arpa':
        '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.net.\n@ 3600 NS ns.example.org.\n26 3600 PTR mail.example.com.\n',
    },
  },
  messages: {
    default:
      '{address}, an address of the mail host {host}, has no PTR record in {file}, so many servers refuse mail from it; write there: {line}',
  },
  visit: {
    workspace(zone, ctx) {
      for (const { host, address, place } of mailAddressesOf(zone, ctx)) {
        const ptrs = ptrsOf(ctx.around, address);
        if (ptrs.kind !== 'none') continue;
        const { zone: reverse, name } = ptrs;
        const text = printName(host);
        const line = `${relativeName(name, reverse.apexWire)} PTR ${text}`;
        const file = reverse.files[0].path;
        ctx.report(
          'default',
          place,
          { address: printAddress(address), host: text, file, line },
          {
            severity: severityFor(address),
            related: [
              {
                zone: reverse,
                place: startOfZone(reverse),
                message: `Its reverse zone ${printName(reverse.apexWire)}`,
              },
            ],
          },
        );
      }
    },
  },
});
