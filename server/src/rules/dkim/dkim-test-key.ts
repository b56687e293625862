import { tagOf } from '../../mail/tags.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { dkimRecordOf } from '../support/dkimRecord.ts';

export default defineRule({
  code: 'dkim-test-key',
  group: 'dkim',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A DKIM key says that the domain is testing DKIM (t=y).',
    why: 'Receivers must not treat mail with a bad signature worse than mail without any, and some count good ones for less.',
    remedy: 'Leave the flag out when the test is over.',
    references: ['RFC 6376 §3.6.1'],
    bad: 's1._domainkey TXT "v=DKIM1; t=y; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="\n',
    good: 's1._domainkey TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="\n',
  },
  messages: {
    default:
      '{text} says that this domain only tests DKIM, so a bad signature counts no worse than none; leave it out when the test is over',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const record = dkimRecordOf(txt);
      const flags = record && tagOf(record.key.list, 't');
      if (record?.key.key.kind === 'revoked' || !flags || !record?.key.flags.includes('y')) return;
      ctx.report('default', record.place(flags), { text: record.slice(flags) });
    },
  },
});
