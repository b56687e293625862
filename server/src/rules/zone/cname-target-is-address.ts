import { printIpv4, printIpv6 } from '../../records/fields/address.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { addressInsteadOfName } from '../support/addressName.ts';

export default defineRule({
  code: 'cname-target-is-address',
  group: 'zone',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A CNAME record names an IP address where a name must stand.',
    why: 'The address is read as a name. That name does not exist, so nobody finds the host.',
    remedy: 'Write an A or AAAA record for an address; CNAME makes a name an alias of another name.',
    references: ['RFC 1035 §3.3.1', 'RFC 1034 §3.6.2'],
    bad: 'www CNAME 192.0.2.80\n',
    good: 'www A 192.0.2.80\n',
  },
  messages: {
    default:
      'CNAME needs another name, but {text} is an address and is read as the name {target}, so nobody finds the host; write {type} in place of CNAME',
  },
  types: ['CNAME'],
  visit: {
    record(cname, ctx) {
      const written = addressInsteadOfName(cname, 'canonical-name');
      if (!written) return;
      const { octets, place, text } = written;
      const isIpv4 = octets.length === 4;
      const type = isIpv4 ? 'A' : 'AAAA';
      const address = isIpv4 ? printIpv4(octets) : printIpv6(octets);
      const edits = [
        { ...cname.typePlace, newText: type },
        { ...place, newText: address },
      ];
      const fix: Fix = { title: `Write ${type} ${address}`, safe: false, edits };
      ctx.report('default', place, { text, target: cname.nameTextOf('canonical-name'), type }, { fixes: [fix] });
    },
  },
});
