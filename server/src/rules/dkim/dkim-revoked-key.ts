import { tagOf } from '../../mail/tags.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { dkimRecordOf } from '../support/dkimRecord.ts';

export default defineRule({
  code: 'dkim-revoked-key',
  group: 'dkim',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A DKIM key is revoked: its p= is empty.',
    why: 'Every signature made with it fails. That is meant when a key is given up; it is a mistake when the selector still signs.',
    remedy: 'Delete the record when no mail that was signed with it is under way any more, or publish the key.',
    references: ['RFC 6376 §3.6.1'],
    bad: 's1._domainkey TXT "v=DKIM1; p="\n',
    good: 's1._domainkey TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="\n',
  },
  messages: {
    default:
      'This key is revoked, so every signature made with it fails; delete the record some days after the last one was made, or publish the key if the selector still signs',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      if (txt.owner.startsWith('*')) return;
      const record = dkimRecordOf(txt);
      const key = record && tagOf(record.key.list, 'p');
      if (record?.key.key.kind === 'revoked' && key) ctx.report('default', record.place(key), {});
    },
  },
});
