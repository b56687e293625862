import { defineRule } from '../rule.ts';
import { mailServiceOf } from '../support/mailServices.ts';
import { ownerLabels, serviceOf } from '../support/ownerLabels.ts';
import { isRoot } from '../support/svcb.ts';
import { fieldFix } from '../support/written.ts';

export default defineRule({
  code: 'srv-port-zero',
  group: 'srv',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'An SRV record names a host, and port 0.',
    why: 'Nothing can be reached at port 0. Port 0 only stands in a record whose target is ".", which says that there is no such service.',
    remedy: 'Write the port of the service, or "0 0 0 ." if there is none.',
    references: ['RFC 2782', 'RFC 6335 §6'],
    bad: '_imaps._tcp SRV 0 1 0 mail\nmail A 192.0.2.25\n',
    good: '_imaps._tcp SRV 0 1 993 mail\nmail A 192.0.2.25\n',
  },
  messages: {
    default:
      '{target} cannot be reached at port 0, which is no port; write the port of the service, or "0 0 0 ." if there is no such service',
  },
  types: ['SRV'],
  visit: {
    record(srv, ctx) {
      if (srv.numberOf('port') !== 0 || isRoot(srv.nameOf('target'))) return;
      const known = mailServiceOf(serviceOf(ownerLabels(srv))?.service ?? '');
      const fixes = known ? fieldFix(`Write port ${known.port}`, srv, 'port', String(known.port)) : [];
      ctx.report('default', srv.fieldPlace('port'), { target: srv.nameTextOf('target') }, { fixes });
    },
  },
});
