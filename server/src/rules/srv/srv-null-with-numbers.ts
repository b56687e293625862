import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { isRoot } from '../support/svcb.ts';
import { isEditable } from '../support/written.ts';

export default defineRule({
  code: 'srv-null-with-numbers',
  group: 'srv',
  severity: 'hint',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'An SRV record says that there is no such service, and has a priority, weight or port other than 0.',
    why: 'The numbers mean nothing then, and make the record look as if its target had been forgotten.',
    remedy: 'Write "0 0 0 .", or the host that was meant.',
    references: ['RFC 6186 §3', 'RFC 2782'],
    bad: '_imap._tcp SRV 0 1 143 .\n',
    good: '_imap._tcp SRV 0 0 0 .\n',
  },
  messages: {
    default:
      'The target "." says that there is no such service, so the numbers before it mean nothing; write "0 0 0 .", or the host that is meant',
  },
  types: ['SRV'],
  visit: {
    record(srv, ctx) {
      const { rdata } = srv;
      if (!isRoot(srv.nameOf('target')) || rdata.every((octet) => octet === 0)) return;
      const place = { ...srv.fieldPlace('priority'), end: srv.fieldPlace('target').end };
      const fixes = isEditable(srv) ? [replace('Write "0 0 0 ."', place, '0 0 0 .')] : [];
      ctx.report('default', place, {}, { fixes });
    },
  },
});
