import { defineRule } from '../rule.ts';
import { isDelete } from '../support/cdsDelete.ts';
import { removeEntry } from '../support/lines.ts';

export default defineRule({
  code: 'cds-delete-beside-others',
  group: 'dnssec',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A CDS or CDNSKEY record that asks to remove all DS records stands beside others.',
    why: 'The parent is asked to remove everything and to publish something at the same time, so BIND refuses the zone.',
    remedy: 'Keep the record with algorithm 0 alone, or remove it.',
    references: ['RFC 8078 §4'],
    bad: '@ DNSKEY 257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==\n@ CDNSKEY 257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==\n@ CDNSKEY 0 3 0 AA==\n',
    good: '@ CDNSKEY 0 3 0 AA==\n@ CDS 0 0 0 00\n',
  },
  messages: {
    default:
      'This record asks the parent to remove all DS records while the other {type} records ask for some, so the server refuses the zone; keep it alone, or remove it',
  },
  types: ['CDS', 'CDNSKEY'],
  atLeast: 2,
  visit: {
    rrset(set, ctx) {
      if (ctx.zone.originUnknown || set.name !== ctx.zone.apex) return;
      const { records } = set;
      const request = records.find(isDelete);
      if (!request || records.every(isDelete)) return;
      const fix = removeEntry('Remove the request to remove all', request);
      ctx.report('default', request.place, { type: set.type }, { fixes: fix ? [fix] : [] });
    },
  },
});
