import { printName, sameName } from '../../records/name.ts';
import { CNAME } from '../../records/typeCodes.ts';
import { defineRule } from '../rule.ts';
import { mailAddressesOf, printAddress, severityFor } from '../support/around/mailHosts.ts';
import { confirms, ptrsOf } from '../support/around/ptrs.ts';

export default defineRule({
  code: 'ehlo-differs-from-ptr',
  group: 'mail',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A mail host greets with a name (EHLO) that is not the one of its PTR record.',
    why: 'Other servers compare the two. A host whose PTR record leads to a name that does not have its address is refused or counted as suspicious.',
    remedy: 'Let the PTR record name the host that is declared, or declare the name that the PTR record has.',
    references: ['RFC 5321 §4.1.4', 'RFC 1912 §2.1'],
    bad: '; zonesmith: ehlo=mail.example.com\n@ MX 10 mail\nmail A 192.0.2.25\n',
    good: '; zonesmith: ehlo=mail.example.com@192.0.2.26\n@ MX 10 mail\nmail A 192.0.2.26\n',
    others: {
      'db.2.0.192.in-addr.arpa':
        '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.net.\n@ 3600 NS ns.example.org.\n25 3600 PTR host25.example.com.\n26 3600 PTR mail.example.com.\n',
    },
  },
  messages: {
    unconfirmed:
      '{host} is the EHLO name at {address}, but the PTR record of the address names {ptr}, which does not have it: other servers may refuse the mail; let the PTR record name {host}',
    confirmed:
      '{host} is the EHLO name at {address}, and {ptr} is the one in the PTR record of the address; both have it, so the mail is accepted, but some receivers prefer one name',
    unknown:
      '{host} is the EHLO name at {address}, but the PTR record of the address names {ptr}: other servers may refuse the mail unless {ptr} has this address; let the PTR record name {host}',
    mx: 'The PTR record of {address}, an address of the mail host {host}, names {ptr}, which does not have it: other servers may refuse mail from there; let the PTR record name {host}',
  },
  visit: {
    workspace(zone, ctx) {
      for (const { host, address, place, ehlo } of mailAddressesOf(zone, ctx)) {
        const ptrs = ptrsOf(ctx.around, address);
        if (ptrs.kind !== 'some' || ptrs.records.some((ptr) => sameName(ptr.nameOf('target'), host))) continue;
        const [ptr] = ptrs.records;
        const confirmation = confirms(ctx.around, ptr.nameOf('target').slice(), address);
        const args = { host: printName(host), address: printAddress(address), ptr: ptr.nameTextOf('target') };
        const related = [{ zone: ptr.zone, place: ptr.place, message: `The PTR record of ${args.address}` }];
        const severity = severityFor(address);
        if (typeof confirmation !== 'string')
          ctx.report(ehlo ? 'unconfirmed' : 'mx', place, args, { related, severity });
        else if (ehlo && confirmation === 'unknown') ctx.report('unknown', place, args, { related, severity });
        // A greeting with an alias is another rule's.
        else if (ehlo && ctx.around.lookup.find(host, CNAME).kind !== 'answer')
          ctx.report('confirmed', place, args, { related, severity: 'information' });
      }
    },
  },
});
