import { replace } from '../finding.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { dkimRecordOf } from '../support/dkimRecord.ts';

export default defineRule({
  code: 'dkim-no-sha256',
  group: 'dkim',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A DKIM key does not allow SHA-256.',
    why: 'Signatures with SHA-1 must not be accepted any more, and this key allows no others, so all of them fail.',
    remedy: 'Write h=sha256, or leave the tag out, which allows every hash.',
    references: ['RFC 6376 §3.6.1', 'RFC 8301 §3.1'],
    bad: 's1._domainkey TXT "v=DKIM1; h=sha1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="\n',
    good: 's1._domainkey TXT "v=DKIM1; h=sha256; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="\n',
  },
  messages: {
    default:
      '{text} leaves SHA-256 out, and receivers must not accept SHA-1 any more, so every signature made with this key fails; write h=sha256, or leave the tag out',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const record = dkimRecordOf(txt);
      const fault = record?.key.faults.find(({ code }) => code === 'no-sha256');
      if (!record || !fault) return;
      const place = record.place(fault);
      ctx.report(
        'default',
        place,
        { text: record.slice(fault) },
        { fixes: [replace('Write h=sha256', place, 'h=sha256')] },
      );
    },
  },
});
