import { defineRule } from '../rule.ts';
import { caaOf, ISSUE_TAGS, valueFix } from '../support/caa.ts';

export default defineRule({
  code: 'caa-empty-value',
  group: 'caa',
  severity: 'hint',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A CAA record for an issuer is empty.',
    why: 'That means "nobody may issue", but looks as if the authority had been forgotten.',
    remedy: 'Write ";" for nobody, or the domain of the authority.',
    references: ['RFC 8659 §4.2'],
    bad: '@ CAA 0 issue ""\n',
    good: '@ CAA 0 issue ";"\n',
  },
  messages: {
    default:
      'An empty value means that nobody may issue certificates for {owner}, and looks like a forgotten one; write ";" if that is meant, or the domain of the authority',
  },
  types: ['CAA'],
  visit: {
    record(caa, ctx) {
      const { tag, value } = caaOf(caa);
      if (!ISSUE_TAGS.includes(tag) || value.trim() !== '') return;
      ctx.report('default', caa.fieldPlace('value'), { owner: caa.owner }, { fixes: valueFix('Write ";"', caa, ';') });
    },
  },
});
