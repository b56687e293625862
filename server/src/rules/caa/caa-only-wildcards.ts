import { defineRule } from '../rule.ts';
import { caaOf } from '../support/caa.ts';
import { addLineBelow } from '../support/lines.ts';
import { isEditable } from '../support/written.ts';

export default defineRule({
  code: 'caa-only-wildcards',
  group: 'caa',
  severity: 'information',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A name has CAA records for wildcard certificates (issuewild), but none with the tag issue.',
    why: 'issuewild only counts for wildcards, so any authority may issue all other certificates for the name.',
    remedy: 'Add a record with the tag issue.',
    references: ['RFC 8659 §4.2', 'RFC 8659 §4.3'],
    bad: '@ CAA 0 issuewild "ca.example.net"\n',
    good: '@ CAA 0 issuewild "ca.example.net"\n@ CAA 0 issue "ca.example.net"\n',
  },
  messages: {
    default:
      'issuewild counts for wildcard certificates only, and {owner} has no record with issue, so any authority may issue other certificates; add one with issue',
  },
  types: ['CAA'],
  visit: {
    rrset({ records, owner }, ctx) {
      const wild = records.find((caa) => caaOf(caa).tag === 'issuewild');
      if (!wild || records.some((caa) => caaOf(caa).tag === 'issue')) return;
      const line = `\tCAA 0 issue ${wild.textAt(wild.fieldPlace('value'))}`;
      const fixes = isEditable(wild) ? [addLineBelow('Add the same authority for issue', wild, line)] : [];
      ctx.report('default', wild.fieldPlace('tag'), { owner }, { fixes });
    },
  },
});
