import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { dkimRecordOf } from '../support/dkimRecord.ts';

export default defineRule({
  code: 'dkim-unknown-key-type',
  group: 'dkim',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A DKIM key is of a kind that nobody has defined.',
    why: 'Receivers know rsa and ed25519; they cannot use another key, so signatures made with it do not count.',
    remedy: 'Write k=rsa or k=ed25519, as the key is.',
    references: ['RFC 6376 §3.6.1', 'RFC 8463 §4.2'],
    bad: 's1._domainkey TXT "v=DKIM1; k=ed448; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="\n',
    good: 's1._domainkey TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="\n',
  },
  messages: {
    default:
      'Receivers know no keys of the kind {text}, so signatures made with this one do not count; write rsa or ed25519, as the key is',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const record = dkimRecordOf(txt);
      const fault = record?.key.faults.find(({ code }) => code === 'unknown-key-type');
      if (record && fault) ctx.report('default', record.place(fault), { text: record.slice(fault) });
    },
  },
});
