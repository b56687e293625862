import { defineRule } from '../rule.ts';

const MAILBOX = 'rname';

export default defineRule({
  code: 'soa-rname-is-zone',
  group: 'zone',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The mailbox in the SOA record is the name of the zone itself.',
    why: 'The first label of that name is read as the part before the @, so example.com. means example@com, which is nobody.',
    remedy: 'Write a mailbox that is read, such as hostmaster.',
    references: ['RFC 1035 §3.3.13', 'RFC 2142 §7'],
    bad: '$TTL 3600\n@ SOA ns1 @ 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
    good: '$TTL 3600\n@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
  },
  messages: {
    default:
      'This name is a mailbox whose first label stands before the @, so {name} means {address}, which is nobody; write for example hostmaster.{name}',
  },
  types: ['SOA'],
  visit: {
    record(soa, { zone, report }) {
      const wire = soa.nameOf(MAILBOX);
      if (zone.originUnknown || wire.length === 1 || zone.names.find(wire) !== zone.apex) return;
      const name = soa.nameTextOf(MAILBOX);
      const dot = name.indexOf('.');
      // The mailbox of a zone at the top, such as a TLD, has no domain at all.
      const address =
        dot === name.length - 1 ? `${name.slice(0, dot)}@` : `${name.slice(0, dot)}@${name.slice(dot + 1, -1)}`;
      report('default', soa.fieldPlace(MAILBOX), { name, address });
    },
  },
});
