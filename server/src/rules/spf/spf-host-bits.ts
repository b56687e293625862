import { printNetwork } from '../../mail/network.ts';
import { replace } from '../finding.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { hasBits } from '../support/spfNetworks.ts';
import { isMechanism, spfRecordOf } from '../support/spfRecord.ts';

export default defineRule({
  code: 'spf-host-bits',
  group: 'spf',
  severity: 'hint',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A network of an SPF policy is written with the address of one of its hosts.',
    why: 'Bits behind the prefix do not count: the whole network may send, not the one host that is named.',
    remedy: 'Write the first address of the network, or leave the length of the prefix out to let one host send.',
    references: ['RFC 7208 §5.6'],
    bad: '@ TXT "v=spf1 ip4:192.0.2.25/24 -all"\n',
    good: '@ TXT "v=spf1 ip4:192.0.2.0/24 -all"\n',
  },
  messages: {
    default:
      '{text} means the whole network {network}, whatever its last bits are; write that, or leave {length} out if one host is meant',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const record = spfRecordOf(txt);
      if (!record) return;
      for (const term of record.policy.terms.filter(isMechanism)) {
        if (!term.network || !hasBits(term)) continue;
        const text = record.slice(term);
        const value = { start: term.start + text.indexOf(':') + 1, end: term.end };
        const network = printNetwork({ ...term.network, octets: masked(term.network) });
        const host = record.slice(value).replace(/\/\d+$/, '');
        const place = record.place(value);
        const fixes = [network, host].map((right) => replace(`Write ${right}`, place, right));
        ctx.report(
          'default',
          place,
          { text: record.slice(value), network, length: `/${term.network.length}` },
          { fixes },
        );
      }
    },
  },
});

/** The first address of a network. */
const masked = ({ octets, length }: { readonly octets: Uint8Array; readonly length: number }): Uint8Array =>
  octets.map((octet, i) => octet & ~(0xff >> Math.min(8, Math.max(0, length - i * 8))));
