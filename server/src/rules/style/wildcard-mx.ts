import { ODD_STAR } from '../oddities.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'wildcard-mx',
  group: 'style',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  preset: 'strict',
  doc: {
    summary: 'A wildcard has MX records.',
    why: 'It is in force for names without any record only, so not for the hosts of the zone; and mail to every misspelt name arrives.',
    remedy: 'Write MX records for the names that take mail.',
    references: ['RFC 1912 §2.7', 'RFC 4592 §2.2.1'],
    bad: '* MX 10 ns1\n',
    good: 'lists MX 10 ns1\n',
  },
  messages: {
    default:
      'The MX records of {name} are in force for names without any record only, and take mail for every misspelt one; write them for the names that are meant',
  },
  types: ['MX'],
  odd: ODD_STAR,
  visit: {
    name(name, ctx) {
      if (!ctx.zone.names.isWildcard(name.id)) return;
      ctx.report('default', name.rrset('MX')!.first.ownerPlace, { name: name.text });
    },
  },
});
