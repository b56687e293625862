import { answeredBy, TYPE_A, TYPE_AAAA } from '../../mail/lookup.ts';
import { contains, type Network, printAddress } from '../../mail/network.ts';
import type { SpfPolicy } from '../../mail/spf.ts';
import { ownHostVerdicts } from '../../mail/spfOwnHosts.ts';
import { printName } from '../../records/name.ts';
import { TXT } from '../../records/typeCodes.ts';
import type { Zone } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { liveMechanisms, redirectOf, spfRecordOf } from '../support/spfRecord.ts';
import { recordsAt } from '../support/target.ts';
import { zoneLookup } from '../support/zoneLookup.ts';

const MOST = 50;

export default defineRule({
  code: 'spf-rejects-own-mail',
  group: 'spf',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: "The SPF policy of a zone lets none of the zone's own hosts send.",
    why: 'Mail that leaves through the hosts which receive the mail of the domain is refused or marked as forged.',
    remedy: 'Name the address that your mail leaves with, or write mx for the mail hosts.',
    references: ['RFC 7208 §5.4', 'RFC 7208 §10.1.1'],
    bad: '@ TXT "v=spf1 ip4:198.51.100.7 -all"\n@ MX 10 mail\nmail A 192.0.2.25\n',
    good: '@ TXT "v=spf1 ip4:192.0.2.25 -all"\n@ MX 10 mail\nmail A 192.0.2.25\n',
  },
  messages: {
    default:
      'The policy lets no host of this zone send: mail of {domain} that leaves through {host} ({address}) gets {result}; name that address, or write mx, unless all mail leaves elsewhere',
  },
  visit: {
    zone(zone, ctx) {
      if (zone.originUnknown) return;
      const records = recordsAt(zone, zone.apex, TXT, MOST).flatMap((txt) => spfRecordOf(txt) ?? []);
      const [record] = records;
      const networks = record && networksOf(record.policy);
      if (!networks || records.length > 1) return;
      const verdicts = answeredBy(ownHostVerdicts(zone.apexWire), zoneLookup(zone));
      const isRefused = verdicts.every(({ verdict }) => verdict.result === 'fail' || verdict.result === 'softfail');
      const [first] = verdicts;
      if (!first || !isRefused || holdsHost(zone, networks)) return;
      const [domain, host] = [printName(zone.apexWire), printName(first.host)];
      const args = { domain, host, address: printAddress(first.address), result: first.verdict.result };
      ctx.report('default', record.place({ start: 0, end: record.text.length }), args);
    },
  },
});

/** The networks of a policy that names nothing else; undefined when it names names, or nobody. */
function networksOf(policy: SpfPolicy): Network[] | undefined {
  const terms = liveMechanisms(policy).filter(({ name }) => name !== 'all');
  const networks = terms.flatMap(({ network }) => network ?? []);
  return networks.length === 0 || networks.length < terms.length || redirectOf(policy) ? undefined : networks;
}

/** Whether some address record of the zone lies in one of the networks: mail may leave through that host. */
function holdsHost(zone: Zone, networks: readonly Network[]): boolean {
  return zone.blocks.some(({ count, types, rdata, rdataStarts }) => {
    for (let at = 0; at < count; at++) {
      if (types[at] !== TYPE_A && types[at] !== TYPE_AAAA) continue;
      const [start, size] = [rdataStarts[at], rdataStarts[at + 1] - rdataStarts[at]];
      if (networks.some((network) => contains(network, rdata, start, size))) return true;
    }
    return false;
  });
}
