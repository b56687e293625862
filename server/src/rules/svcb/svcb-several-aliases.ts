import { defineRule } from '../rule.ts';
import { removeEntry } from '../support/lines.ts';
import { isAliasMode } from '../support/svcb.ts';

export default defineRule({
  code: 'svcb-several-aliases',
  group: 'svcb',
  severity: 'information',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A name has several HTTPS or SVCB records with the priority 0.',
    why: 'A client takes one of them at random and never tries another.',
    remedy: 'Keep one alias, or write records with a priority.',
    references: ['RFC 9460 §2.4.2'],
    bad: '@ HTTPS 0 a.example.net.\n@ HTTPS 0 b.example.net.\n',
    good: '@ HTTPS 1 a.example.net.\n@ HTTPS 2 b.example.net.\n',
  },
  messages: {
    default:
      '{owner} has {count} aliases (priority 0), of which a client takes one at random and never tries another; keep one, or give the records priorities',
  },
  types: ['HTTPS', 'SVCB'],
  atLeast: 2,
  visit: {
    rrset(set, ctx) {
      const [first, ...more] = set.records.filter(isAliasMode);
      if (more.length === 0) return;
      const related = [{ place: first.place, message: 'The first alias' }];
      const fixes = more.flatMap(
        (alias) => removeEntry(`Remove the alias of ${alias.nameTextOf('target')}`, alias) ?? [],
      );
      const args = { owner: set.owner, count: more.length + 1 };
      ctx.report('default', more[0].fieldPlace('priority'), args, { related, fixes: more.length === 1 ? fixes : [] });
    },
  },
});
