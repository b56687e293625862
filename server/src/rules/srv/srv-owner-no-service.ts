import type { ZoneRecord } from '../../zone/record.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { isAliased, isReplacement } from '../support/ledTo.ts';
import { mailServiceOf } from '../support/mailServices.ts';
import { ownerLabels, serviceOf } from '../support/ownerLabels.ts';
import { ownerFix } from '../support/written.ts';

const PROTOCOLS: ReadonlySet<string> = new Set(['tcp', 'udp', 'sctp', 'dccp', 'tls']);

/** No service is called like that. */
const TRANSPORTS: ReadonlySet<string> = new Set(['tcp', 'udp']);

export default defineRule({
  code: 'srv-owner-no-service',
  group: 'srv',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The owner of an SRV record does not start with a service and a protocol.',
    why: 'Programs look for a service at names such as _imaps._tcp.example.com, so they never ask for this record.',
    remedy: 'Start the owner with the service and the protocol, each with an underscore before it.',
    references: ['RFC 2782', 'RFC 6335 §5.1'],
    bad: 'imaps.tcp SRV 0 1 993 mail\nmail A 192.0.2.25\n',
    good: '_imaps._tcp SRV 0 1 993 mail\nmail A 192.0.2.25\n',
  },
  messages: {
    swapped:
      'Service and protocol have changed places in {owner}: programs look for _{service}._{protocol} and do not find this record; write it in this order',
    default:
      'Programs look for services at names such as _imaps._tcp.example.com, and {owner} does not start with _service._protocol, so they do not find this record; write both labels, each with its underscore',
  },
  types: ['SRV'],
  visit: {
    rrset(set, ctx) {
      const labels = ownerLabels(set.first);
      const [protocol = '', service = ''] = labels.map((label) => label.slice(1));
      if (serviceOf(labels)?.at === 0 && TRANSPORTS.has(protocol) && !PROTOCOLS.has(service)) {
        const fixes = ownerFix(`Write _${service}._${protocol}`, set.first, 2, [`_${service}`, `_${protocol}`]);
        ctx.report('swapped', set.first.ownerPlace, { owner: set.owner, service, protocol }, { fixes });
        return;
      }
      if (serviceOf(labels) || isAliased(set.first) || isReplacement(set.first)) return;
      ctx.report('default', set.first.ownerPlace, { owner: set.owner }, { fixes: likelyOwners(set.first, labels) });
    },
  },
});

/** The owner with the underscores that it lacks, its labels exchanged, or the protocol added. */
function likelyOwners(srv: ZoneRecord, labels: readonly string[]): Fix[] {
  const [first = '', second = ''] = labels.map((label) => label.replace(/^_|_$/g, ''));
  const write = (count: number, service: string, protocol: string): Fix[] =>
    ownerFix(`Write _${service}._${protocol}`, srv, count, [`_${service}`, `_${protocol}`]);
  if (PROTOCOLS.has(second)) return write(2, first, second);
  if (PROTOCOLS.has(first) && mailServiceOf(second)) return write(2, second, first);
  return labels[0]?.startsWith('_') || mailServiceOf(first) ? write(1, first, 'tcp') : [];
}
