import { isSpf } from '../../mail/spf.ts';
import { defineRule } from '../rule.ts';
import { policiesIn } from '../support/policies.ts';

export default defineRule({
  code: 'spf-several-policies',
  group: 'spf',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A name has more than one SPF policy.',
    why: 'Receivers do not choose one: they treat all of them together as an error.',
    remedy: 'Put the terms of all into one policy, with one "all" at its end.',
    references: ['RFC 7208 §3.2', 'RFC 7208 §4.5'],
    bad: '@ TXT "v=spf1 mx -all"\n@ TXT "v=spf1 include:example.net -all"\n@ MX 10 mail\nmail A 192.0.2.25\n',
    good: '@ TXT "v=spf1 mx include:example.net -all"\n@ MX 10 mail\nmail A 192.0.2.25\n',
  },
  messages: {
    default:
      '{owner} has another SPF policy already, and receivers treat two of them as an error; put all terms into one policy, with one "all" at its end',
  },
  types: ['TXT', 'SPF'],
  atLeast: 2,
  visit: {
    rrset(set, ctx) {
      const [first, ...more] = policiesIn(set, isSpf);
      for (const policy of more) {
        const related = [{ place: first.place, message: 'The first SPF policy' }];
        ctx.report('default', policy.dataPlace(), { owner: set.owner }, { related });
      }
    },
  },
});
