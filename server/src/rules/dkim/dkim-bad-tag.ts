import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { dkimRecordOf } from '../support/dkimRecord.ts';
import { isQuoted } from '../support/policies.ts';

export default defineRule({
  code: 'dkim-bad-tag',
  group: 'dkim',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A DKIM key lacks p=, has a tag twice, or has something that is no tag.',
    why: 'Receivers treat such a record as broken, so the signatures made with the key fail.',
    remedy: 'Write each tag once, as NAME=VALUE, with a semicolon between two of them, and the key as p=.',
    references: ['RFC 6376 §3.2', 'RFC 6376 §3.6.1'],
    bad: 's1._domainkey TXT "v=DKIM1; k=ed25519"\n',
    good: 's1._domainkey TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="\n',
  },
  messages: {
    'no-key': 'There is no p= with a key, so every signature made with it fails; copy the whole record again',
    'no-equals':
      '{text} is no tag, which is written NAME=VALUE, so receivers may treat the key as broken; correct it, or leave it out',
    'bad-name':
      '{text} cannot be the name of a tag, so receivers may treat the key as broken; correct it, or leave it out',
    'repeated-tag':
      '{text} is here for the second time, so receivers treat the key as broken; leave one of the two out',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const record = dkimRecordOf(txt);
      if (!record || !isQuoted(txt)) return;
      for (const fault of [...record.key.list.faults, ...record.key.faults]) {
        switch (fault.code) {
          case 'no-key':
          case 'repeated-tag':
            ctx.report(fault.code, record.place(fault), { text: record.slice(fault) });
            break;
          case 'no-equals':
          case 'bad-name':
            ctx.report(fault.code, record.place(fault), { text: record.slice(fault) }, { severity: 'warning' });
        }
      }
    },
  },
});
