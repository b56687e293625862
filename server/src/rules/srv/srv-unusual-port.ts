import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { MAIL_SERVICES, mailServiceOf } from '../support/mailServices.ts';
import { ownerLabels, serviceOf } from '../support/ownerLabels.ts';
import { strangerAt } from '../support/strangePorts.ts';
import { isRoot } from '../support/svcb.ts';
import { fieldFix, ownerFix } from '../support/written.ts';

export default defineRule({
  code: 'srv-unusual-port',
  group: 'srv',
  severity: 'information',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary:
      'An SRV record has the port of another service, or, for a mail service, one that it does not usually have.',
    why: 'With the port of another service, programs start to speak in the wrong way (with TLS from the start, or without it), and fail.',
    remedy: 'Write the usual port, or the name of the service that has this port.',
    references: ['RFC 6186 §3', 'RFC 8314 §3', 'RFC 6764 §3', 'RFC 6120 §14.7'],
    bad: '_imap._tcp SRV 0 1 993 mail\nmail A 192.0.2.25\n',
    good: '_imap._tcp SRV 0 1 143 mail\n_imaps._tcp SRV 0 1 993 mail\nmail A 192.0.2.25\n',
  },
  messages: {
    other:
      'Port {port} belongs to {other}, and this record is for {service}, whose port is {usual}: programs would speak in the wrong way there and fail; correct the port or the service',
    default:
      'The usual port of {service} is {usual}, not {port}, which firewalls and programs may not expect; check the number',
  },
  types: ['SRV'],
  visit: {
    record(srv, ctx) {
      const labels = serviceOf(ownerLabels(srv));
      const port = srv.numberOf('port');
      if (!labels || port === 0 || isRoot(srv.nameOf('target'))) return;
      const { service } = labels;
      const known = mailServiceOf(service);
      const stranger = strangerAt(service, labels.protocol, port);
      const usual = known?.port ?? stranger?.usual;
      if (usual === undefined || port === usual) return;
      const other = stranger?.other ?? MAIL_SERVICES.find((candidate) => candidate.port === port)?.service;
      const fixes: Fix[] = fieldFix(`Write port ${usual}`, srv, 'port', String(usual));
      if (other === undefined) {
        ctx.report('default', srv.fieldPlace('port'), { service, usual, port }, { fixes });
        return;
      }
      if (labels.at === 0) fixes.push(...ownerFix(`Make it _${other}`, srv, 1, [`_${other}`]));
      ctx.report('other', srv.fieldPlace('port'), { service, usual, port, other }, { fixes, severity: 'warning' });
    },
  },
});
