import { printName } from '../../records/name.ts';
import { PTR } from '../../records/typeCodes.ts';
import { defineRule } from '../rule.ts';
import { addressInsteadOfName } from '../support/addressName.ts';
import { addressOfClassless } from '../support/around/classless.ts';
import { forwardOctets } from '../support/around/forwardOctets.ts';
import { printAddress } from '../support/around/mailHosts.ts';
import { confirms } from '../support/around/ptrs.ts';
import { recordsOf } from '../support/recordsOf.ts';
import { addressOfReverse, isReverseZone } from '../support/reverse.ts';

export default defineRule({
  code: 'ptr-not-confirmed',
  group: 'reverse',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A PTR record leads to a name that does not have the address.',
    why: 'Servers look the name up again and trust it only if it has the address (forward-confirmed reverse DNS). Mail from the address is refused or counted as suspicious.',
    remedy: 'Name the host that has the address, or correct the address in the zone of the host.',
    references: ['RFC 1912 §2.1', 'RFC 8601 §2.7.3'],
    bad: '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.net.\n@ 3600 NS ns.example.org.\n25 3600 PTR mail.example.com.\n',
    good: '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.net.\n@ 3600 NS ns.example.org.\n26 3600 PTR mail.example.com.\n',
    others: {
      'db.example.com':
        '$ORIGIN example.com.\n@ 3600 SOA ns.example.net. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.net.\n@ 3600 NS ns.example.org.\nmail 3600 A 192.0.2.26\n',
    },
  },
  messages: {
    other:
      '{host} has the address {addresses}, not {address}, so this PTR record is not confirmed and mail from {address} may be refused; correct one of the two',
    none: '{host} has no address {address} in {file}, so this PTR record is not confirmed and mail from {address} may be refused; give the host the address or name another one',
  },
  visit: {
    workspace(zone, ctx) {
      if (!isReverseZone(zone) || ctx.around.isAlone || forwardOctets(zone, ctx.around)) return;
      for (const ptr of recordsOf(zone, PTR)) {
        const name = zone.names.wire(ptr.name);
        const address = addressOfReverse(name) ?? addressOfClassless(name);
        // Such a target is another rule's.
        if (!address || addressInsteadOfName(ptr, 'target')) continue;
        const host = ptr.nameOf('target').slice();
        const found = confirms(ctx.around, host, address);
        if (typeof found === 'string') continue;
        const place = ptr.isGenerated ? ptr.place : ptr.fieldPlace('target');
        const args = { host: printName(host), address: printAddress(address) };
        if (found.length > 0) {
          const addresses = found.slice(0, MOST).map(printAddress).join(', ');
          ctx.report('other', place, { ...args, addresses });
        } else ctx.report('none', place, { ...args, file: ctx.around.zoneFor(host)!.files[0].path });
      }
    },
  },
});

/** Nobody is shown more addresses. */
const MOST = 3;
