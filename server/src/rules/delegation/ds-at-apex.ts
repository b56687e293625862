import { defineRule } from '../rule.ts';
import { removeEntry } from '../support/lines.ts';

export default defineRule({
  code: 'ds-at-apex',
  group: 'delegation',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'The zone has a DS record for its own name.',
    why: 'The DS records of a zone stand in its parent, so BIND refuses a zone that has them itself.',
    remedy: 'Remove it here and give it to whoever runs the parent zone; a CDS record asks the parent for it.',
    references: ['RFC 4035 §2.4', 'RFC 7344'],
    bad: '@ DS 12345 13 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\n',
    good: 'lab NS ns1\nlab DS 12345 13 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\n',
  },
  messages: {
    default:
      'The DS records of {zone} belong into its parent zone, so the server refuses them here; remove this one and give it to whoever runs the parent',
  },
  types: ['DS'],
  visit: {
    rrset(set, ctx) {
      if (ctx.zone.originUnknown || set.name !== ctx.zone.apex) return;
      const fix = set.size === 1 ? removeEntry('Remove the DS record', set.first) : undefined;
      ctx.report('default', set.first.typePlace, { zone: set.owner }, { fixes: fix ? [fix] : [] });
    },
  },
});
