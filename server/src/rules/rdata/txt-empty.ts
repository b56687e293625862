import { ODD_TEXT } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { removeEntry } from '../support/lines.ts';

export default defineRule({
  code: 'txt-empty',
  group: 'rdata',
  severity: 'hint',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A TXT record holds nothing but an empty string.',
    why: 'It says nothing; the text was probably forgotten, or the record is left over.',
    remedy: 'Write the text, or remove the record.',
    references: ['RFC 1035 §3.3.14'],
    bad: 'note TXT ""\n',
    good: 'note TXT "moved in 2026"\n',
  },
  messages: {
    default: 'This text is empty, so the record says nothing; write the text, or remove the record',
  },
  types: ['TXT'],
  odd: ODD_TEXT,
  visit: {
    record(txt, ctx) {
      if (txt.rdata.some((octet) => octet !== 0)) return;
      const fix = removeEntry('Remove the record', txt);
      ctx.report('default', txt.dataPlace(), {}, { fixes: fix ? [fix] : [] });
    },
  },
});
