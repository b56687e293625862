import { defineRule } from '../rule.ts';
import { removeEntry } from '../support/lines.ts';
import { othersIn } from '../support/sameData.ts';

export default defineRule({
  code: 'several-soas',
  group: 'zone',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A zone has more than one SOA record.',
    why: 'A zone has exactly one, so servers refuse it.',
    remedy: 'Keep the one with the right serial and remove the others.',
    references: ['RFC 1035 §5.2'],
    bad: '$TTL 3600\n@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n@ SOA ns1 hostmaster 2026010102 14400 3600 1209600 3600\n',
    good: '$TTL 3600\n@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
  },
  messages: {
    default:
      'The zone {owner} has a SOA record before this one, and a zone has exactly one, so the server refuses it; keep the one with the right serial',
  },
  types: ['SOA'],
  atLeast: 2,
  visit: {
    rrset(set, ctx) {
      for (const record of othersIn(set)) {
        const fix = removeEntry('Remove this SOA record', record);
        const related = [{ place: set.first.place, message: 'The first SOA record' }];
        ctx.report('default', record.typePlace, { owner: record.owner }, { related, fixes: fix ? [fix] : [] });
      }
    },
  },
});
