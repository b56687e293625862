import { judgeHostName } from '../../mail/dynamicName.ts';
import { printName } from '../../records/name.ts';
import { defineRule } from '../rule.ts';
import { mailAddressesOf, printAddress, severityFor } from '../support/around/mailHosts.ts';
import { ptrsOf } from '../support/around/ptrs.ts';

export default defineRule({
  code: 'ptr-looks-dynamic',
  group: 'reverse',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The PTR record of a mail host has a name such as providers give to dial-up lines and rented machines.',
    why: 'Many receivers refuse mail from such names, because most of it is sent by infected machines.',
    remedy: 'Let the PTR record name the mail host; whoever runs the reverse zone, often the provider, can do that.',
    references: ['RFC 1912 §2.1', 'RFC 8601 §2.7.3'],
    bad: '@ MX 10 mail\nmail A 192.0.2.25\n',
    good: '@ MX 10 mail\nmail A 192.0.2.26\n',
    others: {
      'db.2.0.192.in-addr.arpa':
        '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.net.\n@ 3600 NS ns.example.org.\n25 3600 PTR host-192-0-2-25.dyn.isp.example.\n26 3600 PTR mail.example.com.\n',
    },
  },
  messages: {
    default:
      'The PTR record of {address}, an address of the mail host {host}, is {ptr}, which looks {look} ({evidence}): many receivers refuse mail from such a name; let the PTR record name {host}',
  },
  visit: {
    workspace(zone, ctx) {
      for (const { host, address, place } of mailAddressesOf(zone, ctx)) {
        const ptrs = ptrsOf(ctx.around, address);
        if (ptrs.kind !== 'some') continue;
        for (const ptr of ptrs.records) {
          const { verdict, evidence } = judgeHostName(ptr.nameTextOf('target'), address);
          if (verdict === 'fine') continue;
          const args = {
            address: printAddress(address),
            host: printName(host),
            ptr: ptr.nameTextOf('target'),
            look: verdict === 'looks-dynamic' ? 'dynamic' : 'made by a program',
            evidence: evidence.join(', '),
          };
          ctx.report('default', place, args, {
            severity: verdict === 'looks-dynamic' ? severityFor(address) : 'information',
            related: [{ zone: ptr.zone, place: ptr.place, message: `The PTR record of ${args.address}` }],
          });
        }
      }
    },
  },
});
