import type { ZoneRecord } from '../../zone/record.ts';
import { defineRule } from '../rule.ts';
import { ownerLabels } from '../support/ownerLabels.ts';
import { fieldFix } from '../support/written.ts';

/** What the usages with a public CA correspond to without one. */
const WITHOUT_PKIX: ReadonlyMap<number, number> = new Map([
  [0, 2],
  [1, 3],
]);

const isUsable = ({ rdata }: ZoneRecord): boolean => rdata[0] === 2 || rdata[0] === 3;

export default defineRule({
  code: 'tlsa-usage-not-for-mail',
  group: 'dane',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A TLSA record for mail between servers (port 25) has the usage 0 or 1.',
    why: 'These usages need a public certification authority, which mail servers do not ask; they treat the record as unusable, so it protects nothing.',
    remedy:
      "Write usage 3 with the server's own certificate or key, or 2 with a CA in the chain that the server sends; 3 1 1 is advised.",
    references: ['RFC 7672 §3.1.3', 'RFC 7672 §3.1'],
    bad: '_25._tcp.mail TLSA 1 1 1 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\nmail A 192.0.2.25\n',
    good: '_25._tcp.mail TLSA 3 1 1 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\nmail A 192.0.2.25\n',
  },
  messages: {
    default:
      'Usage {usage} needs a public certification authority, which mail servers do not ask on port 25, so they cannot use this record; write {other} if it describes {what} that the server sends',
  },
  types: ['TLSA'],
  visit: {
    rrset({ records, first }, ctx) {
      const [port, protocol] = ownerLabels(first);
      if (port !== '_25' || protocol !== '_tcp') return;
      const severity = records.some(isUsable) ? 'warning' : 'error';
      for (const tlsa of records) {
        const usage = tlsa.rdata[0];
        const other = WITHOUT_PKIX.get(usage);
        if (other === undefined) continue;
        const what = other === 3 ? 'the certificate' : 'a CA certificate in the chain';
        const fixes = fieldFix(`Write usage ${other}`, tlsa, 'certificate-usage', String(other));
        ctx.report('default', tlsa.fieldPlace('certificate-usage'), { usage, other, what }, { fixes, severity });
      }
    },
  },
});
