import { RECORD_TYPES } from '../../records/types/index.ts';
import { defineRule } from '../rule.ts';
import { removeEntry } from '../support/lines.ts';
import { othersIn } from '../support/sameData.ts';

/** They have rules of their own. */
const EXPLAINED = new Set(['SOA', 'CNAME', 'DNAME']);

export default defineRule({
  code: 'several-singletons',
  group: 'zone',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A name has several records of a type of which there can be one only.',
    why: 'Nobody knows which of them counts, so BIND refuses the zone.',
    remedy: 'Put what they say into one record.',
    references: ['RFC 9606 §3'],
    bad: 'resolver TYPE261 \\# 9 08716E616D656D696E\nresolver TYPE261 \\# 10 096578746572723D3135\n',
    good: 'resolver TYPE261 \\# 19 08716E616D656D696E096578746572723D3135\n',
  },
  messages: {
    default: '{owner} can have one {type} record only, so the server refuses the zone; put what both say into one',
  },
  types: RECORD_TYPES.filter(({ singleton, mnemonic }) => singleton && !EXPLAINED.has(mnemonic)).map(
    ({ mnemonic }) => mnemonic,
  ),
  atLeast: 2,
  visit: {
    rrset(set, ctx) {
      for (const record of othersIn(set)) {
        const fix = removeEntry(`Remove this ${set.type} record`, record);
        const related = [{ place: set.first.place, message: `The first ${set.type} record` }];
        const args = { owner: record.owner, type: set.type };
        ctx.report('default', record.typePlace, args, { related, fixes: fix ? [fix] : [] });
      }
    },
  },
});
