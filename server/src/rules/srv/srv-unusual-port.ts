import type { ZoneRecord } from '../../zone/record.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { MAIL_SERVICES, mailServiceOf } from '../support/mailServices.ts';
import { ownerLabels, serviceOf } from '../support/ownerLabels.ts';
import { strangerAt, usualPorts } from '../support/strangePorts.ts';
import { isRoot } from '../support/svcb.ts';
import { fieldFix, isEditable, ownerFix } from '../support/written.ts';

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
    order:
      'The port of {service} is {usual}, which stands here as {field}, and clients go to port {port}; the order is priority, weight, port, target',
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
      const misplaced = misplacedPort(srv, usualPorts(service, labels.protocol), port);
      if (misplaced) {
        const { field, usual } = misplaced;
        const fixes = isEditable(srv) ? [exchange(srv, field, port, usual)] : [];
        ctx.report('order', srv.fieldPlace('port'), { service, usual, field, port }, { fixes, severity: 'warning' });
        return;
      }
      const known = mailServiceOf(service);
      const stranger = strangerAt(service, labels.protocol, port);
      const usual = known?.port ?? stranger?.usual;
      if (usual === undefined || port === usual) return;
      // `_imap._ssl` at port 993: the owner is wrong, not the port.
      if (labels.protocol !== 'tcp' && mailServiceOf(`${service}s`)?.port === port) return;
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

/** The field before the port that holds a usual port of the service, which the port itself is not. */
function misplacedPort(srv: ZoneRecord, usual: readonly number[], port: number) {
  if (usual.includes(port)) return undefined;
  const field = (['priority', 'weight'] as const).find((name) => usual.includes(srv.numberOf(name)));
  return field && { field, usual: srv.numberOf(field) };
}

const exchange = (srv: ZoneRecord, field: 'priority' | 'weight', port: number, usual: number): Fix => ({
  title: `Exchange ${field} and port`,
  safe: false,
  edits: [
    { ...srv.fieldPlace(field), newText: String(port) },
    { ...srv.fieldPlace('port'), newText: String(usual) },
  ],
});
