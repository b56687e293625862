import type { ZoneRecord } from '../../zone/record.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { isAliased } from '../support/ledTo.ts';
import { ownerLabels } from '../support/ownerLabels.ts';
import { ownerFix } from '../support/written.ts';

const PROTOCOLS: ReadonlySet<string> = new Set(['tcp', 'udp', 'sctp', 'dccp']);

const isPort = (label: string): boolean => /^_(?:0|[1-9]\d{0,4})$/.test(label) && Number(label.slice(1)) < 65536;

export default defineRule({
  code: 'tlsa-owner-no-port',
  group: 'dane',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The owner of a TLSA record does not start with a port and a protocol.',
    why: 'Programs ask for names such as _25._tcp.mail.example.com, so they never see this record.',
    remedy: 'Start the owner with the port and the protocol, each with an underscore before it.',
    references: ['RFC 6698 §3', 'RFC 7672 §2.2.3'],
    bad: '25._tcp.mail TLSA 3 1 1 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\nmail A 192.0.2.25\n',
    good: '_25._tcp.mail TLSA 3 1 1 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\nmail A 192.0.2.25\n',
  },
  messages: {
    default:
      'Programs ask for names such as _25._tcp.mail.example.com, and {owner} does not start with _port._protocol, so they never see this record; write both labels, each with its underscore',
  },
  types: ['TLSA'],
  visit: {
    rrset({ first, owner }, ctx) {
      const labels = ownerLabels(first);
      const [port = '', protocol = ''] = labels;
      if ((port === '*' || isPort(port)) && PROTOCOLS.has(protocol.slice(1)) && protocol.startsWith('_')) return;
      // `*` stands for the port and the protocol.
      if (port === '*' && !PROTOCOLS.has(protocol)) return;
      if (isSharedName(port, protocol) || isAliased(first)) return;
      ctx.report('default', first.ownerPlace, { owner }, { fixes: likelyOwner(first, port, protocol) });
    },
  },
});

/** `_dane.example.com`: a name for aliases, of this zone or another one, to lead to (RFC 7671 §6). */
const isSharedName = (first: string, second: string): boolean =>
  /^_\D/.test(first) && !PROTOCOLS.has(first.slice(1)) && !second.startsWith('_') && !PROTOCOLS.has(second);

/** The owner with the underscores that it lacks, or its labels exchanged. */
function likelyOwner(tlsa: ZoneRecord, first: string, second: string): Fix[] {
  const [a, b] = [first, second].map((label) => `_${label.replace(/^_/, '')}`);
  const write = (port: string, protocol: string): Fix[] =>
    ownerFix(`Write ${port}.${protocol}`, tlsa, 2, [port, protocol]);
  if (isPort(a) && PROTOCOLS.has(b.slice(1))) return write(a, b);
  if (isPort(b) && PROTOCOLS.has(a.slice(1))) return write(b, a);
  return isPort(a) && first.startsWith('_') ? ownerFix(`Write ${a}._tcp`, tlsa, 1, [a, '_tcp']) : [];
}
