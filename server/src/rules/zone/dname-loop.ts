import { isUnder } from '../../records/name.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'dname-loop',
  group: 'zone',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A DNAME redirects to a name below itself, or to itself.',
    why: 'The new name is redirected again and grows until it is too long, so nobody gets an answer.',
    remedy: 'Redirect to a name outside of the tree.',
    references: ['RFC 6672 §2.4'],
    bad: 'old DNAME new.old\n',
    good: 'old DNAME new.example.net.\n',
  },
  messages: {
    default:
      '{target} lies below {owner} itself, so whoever follows the DNAME never gets to an end; redirect to a name outside of {owner}',
    self: '{owner} redirects to itself, so whoever follows the DNAME never gets to an end; redirect to another name',
  },
  types: ['DNAME'],
  visit: {
    record(dname, ctx) {
      const target = dname.nameOf('target');
      const owner = ctx.zone.names.wire(dname.name);
      if (!isUnder(target, owner)) return;
      const message = target.length === owner.length ? 'self' : 'default';
      ctx.report(message, dname.dataPlace(), { target: dname.data, owner: dname.owner });
    },
  },
});
