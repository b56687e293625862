import { ODD_STAR } from '../oddities.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'wildcard-dname',
  group: 'zone',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A wildcard has a DNAME record.',
    why: 'What it would mean is not defined: servers and resolvers do different things with it.',
    remedy: 'Write a DNAME for each name, or a CNAME at the wildcard.',
    references: ['RFC 4592 §4.4', 'RFC 6672 §3.3'],
    bad: '*.old DNAME example.net.\n',
    good: 'old DNAME example.net.\n',
  },
  messages: {
    default:
      'What a DNAME record of the wildcard {name} means is not defined, so servers differ; write one for each name, or a CNAME here',
  },
  types: ['DNAME'],
  odd: ODD_STAR,
  visit: {
    name(name, ctx) {
      if (!ctx.zone.names.isWildcard(name.id)) return;
      ctx.report('default', name.rrset('DNAME')!.first.ownerPlace, { name: name.text });
    },
  },
});
