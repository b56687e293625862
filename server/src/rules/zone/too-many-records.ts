import { defineRule } from '../rule.ts';
import { repeatedIn } from '../support/sameData.ts';

/** BIND's default for max-records-per-type. */
const MOST = 100;

export default defineRule({
  code: 'too-many-records',
  group: 'zone',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A name has more than 100 records of one type.',
    why: 'named refuses to load such a zone unless max-records-per-type allows more, although named-checkzone lets it pass.',
    remedy: 'Spread the records over several names, or raise max-records-per-type.',
    references: ['BIND 9 Administrator Reference Manual, max-records-per-type'],
    bad: '$GENERATE 1-101 many A 192.0.2.$\n',
    good: '$GENERATE 1-100 many A 192.0.2.$\n',
  },
  messages: {
    default:
      '{name} has {count} records of type {type}: named refuses to load the zone with more than 100 (max-records-per-type), though named-checkzone lets it pass; spread them over several names, or raise the limit',
  },
  atLeast: MOST + 1,
  visit: {
    rrset(set, ctx) {
      const count = set.size - repeatedIn(set).length;
      if (count > MOST) ctx.report('default', set.first.typePlace, { name: set.owner, type: set.type, count });
    },
  },
});
