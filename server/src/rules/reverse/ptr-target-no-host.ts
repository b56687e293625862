import type { ZoneRecord } from '../../zone/record.ts';
import { defineRule } from '../rule.ts';
import { unusableKind } from '../support/addressKind.ts';
import { isLocalName } from '../support/ownUse.ts';
import { addressOfReverse, isReverseZone } from '../support/reverse.ts';

export default defineRule({
  code: 'ptr-target-no-host',
  group: 'reverse',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The PTR record of an address leads to localhost, to a single label, or to the root.',
    why: 'No host with that name can be looked up, so the name is not confirmed, and mail servers distrust the address.',
    remedy: 'Write the whole name of the host, such as mail.example.com. with its final dot.',
    references: ['RFC 1035 §3.5', 'RFC 1912 §2.1', 'RFC 6761 §6.3'],
    bad: '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.com.\n@ 3600 NS ns.example.net.\n25 3600 PTR mail.\n',
    good: '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.com.\n@ 3600 NS ns.example.net.\n25 3600 PTR mail.example.com.\n',
  },
  messages: {
    label:
      '{target} is a single label and so a top-level domain, not the name of a host: the address is not confirmed by it; write the whole name, such as {target}example.com.',
    localhost:
      'localhost. is the name of loopback addresses, and {owner} is none of them, so the address is not confirmed by it; write the name of the host',
    root: 'The target "." is no host, so {owner} has no name; write the name of the host, or remove the record',
  },
  types: ['PTR'],
  visit: {
    record(ptr, ctx) {
      const { zone } = ctx;
      if (!isShort(ptr) || !isReverseZone(zone) || (ptr.isGenerated && !ptr.isFirstOfEntry)) return;
      const address = addressOfReverse(zone.names.wire(ptr.name));
      const kind = address && unusableKind(address);
      if (!address || kind === 'loopback' || kind === 'unspecified') return;
      const place = ptr.isGenerated ? ptr.place : ptr.fieldPlace('target');
      const target = ptr.nameTextOf('target');
      const args = { owner: ptr.owner, target };
      if (target === '.') ctx.report('root', place, args);
      else if (target.toLowerCase() === 'localhost.') ctx.report('localhost', place, args);
      else {
        // In a network of its own a name may be looked up with the domain of the network behind it.
        ctx.report('label', place, args, { severity: isLocalName(ptr.owner) ? 'hint' : 'warning' });
      }
    },
  },
});

/** Whether the target has one label at most; looks at two octets. */
function isShort({ rdataOctets, rdataStart }: ZoneRecord): boolean {
  const length = rdataOctets[rdataStart];
  return length === 0 || rdataOctets[rdataStart + 1 + length] === 0;
}
