import type { RRset } from '../rrset.ts';
import { defineRule } from '../rule.ts';
import { type MailService, mailServiceOf } from '../support/mailServices.ts';
import { ownerLabels, serviceOf } from '../support/ownerLabels.ts';
import { similarWords } from '../support/similar.ts';
import { ownerFix } from '../support/written.ts';

/** Second labels that are in use, whether or not they are transport protocols. */
const IN_USE: ReadonlySet<string> = new Set(['tcp', 'udp', 'sctp', 'dccp', 'tls', 'ws', 'wss', 'tcps']);

export default defineRule({
  code: 'srv-wrong-protocol',
  group: 'srv',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The protocol in the owner of an SRV record is misspelt, or one that the service does not use.',
    why: 'Programs ask for the name with the right protocol, so they do not find the record.',
    remedy: 'Write _tcp for mail services, and else the protocol that the service is defined for.',
    references: ['RFC 2782', 'RFC 6186 §3'],
    bad: '_imaps._udp SRV 0 1 993 mail\nmail A 192.0.2.25\n',
    good: '_imaps._tcp SRV 0 1 993 mail\nmail A 192.0.2.25\n',
  },
  messages: {
    mail: 'Mail programs ask for _{service}._tcp, and this is _{service}._{protocol}, so they do not find the record; write _tcp',
    secure:
      'Mail programs ask for _{secure}._tcp to find {service} with TLS at port {port}, and this is _{service}._{protocol}, so they do not find the record; write _{secure}._tcp',
    misspelt:
      '_{protocol} is no protocol that programs ask for, so they do not find this record; correct the label, perhaps to _{likely}',
  },
  types: ['SRV'],
  visit: {
    rrset(set, ctx) {
      const { first } = set;
      const labels = serviceOf(ownerLabels(first));
      if (!labels) return;
      const { at, service, protocol } = labels;
      const fixesFor = (names: readonly string[]) =>
        at > 0 ? [] : names.flatMap((name) => ownerFix(`Write _${name}`, first, 2, [labelOf(service), `_${name}`]));
      const place = first.ownerPlace;
      if (mailServiceOf(service)) {
        const secure = secureServiceOf(set, service, protocol);
        if (secure) {
          const { service: name, port } = secure;
          const fixes = at > 0 ? [] : ownerFix(`Write _${name}._tcp`, first, 2, [`_${name}`, '_tcp']);
          ctx.report('secure', place, { service, protocol, secure: name, port }, { fixes });
        } else if (protocol !== 'tcp') ctx.report('mail', place, { service, protocol }, { fixes: fixesFor(['tcp']) });
        return;
      }
      const likely = IN_USE.has(protocol) ? [] : similarWords(protocol, ['tcp', 'udp']);
      if (likely.length === 0) return;
      ctx.report('misspelt', place, { protocol, likely: likely.join(' or _') }, { fixes: fixesFor(likely) });
    },
  },
});

/** The service that a record with TLS in its protocol is for, by its port: `_imap._ssl` at port 993. */
function secureServiceOf({ records }: RRset, service: string, protocol: string): MailService | undefined {
  const secure = /^(?:ssl|tls)$/.test(protocol) ? mailServiceOf(`${service}s`) : undefined;
  return secure && records.every((srv) => srv.numberOf('port') === secure.port) ? secure : undefined;
}

const labelOf = (service: string): string => (service === '*' ? '*' : `_${service}`);
