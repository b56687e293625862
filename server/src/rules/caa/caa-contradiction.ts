import type { ZoneRecord } from '../../zone/record.ts';
import { defineRule } from '../rule.ts';
import { caaOf, ISSUE_TAGS, issueValueOf } from '../support/caa.ts';
import { removeEntry } from '../support/lines.ts';

export default defineRule({
  code: 'caa-contradiction',
  group: 'caa',
  severity: 'information',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A CAA record that forbids everybody to issue stands beside one that allows an authority to.',
    why: 'An authority may issue if any of the records names it, so the one that forbids has no effect.',
    remedy: 'Remove the record with ";", or the others if nobody may issue.',
    references: ['RFC 8659 §4.2'],
    bad: '@ CAA 0 issue ";"\n@ CAA 0 issue "ca.example.net"\n',
    good: '@ CAA 0 issue "ca.example.net"\n',
  },
  messages: {
    default:
      '{tag} ";" forbids nothing here, because another record allows {issuer} to issue; remove this record, or the others if nobody may',
  },
  types: ['CAA'],
  atLeast: 2,
  visit: {
    rrset({ records }, ctx) {
      for (const tag of ISSUE_TAGS) {
        const same = records.filter((caa) => caaOf(caa).tag === tag);
        const allowing = same.find((caa) => issuerOf(caa) !== '');
        if (!allowing) continue;
        for (const caa of same) {
          if (issuerOf(caa) !== '') continue;
          const related = [{ place: allowing.place, message: 'This record allows an authority' }];
          const fix = removeEntry('Remove this record', caa);
          const args = { tag, issuer: issuerOf(allowing) };
          ctx.report('default', caa.fieldPlace('value'), args, { related, fixes: fix ? [fix] : [] });
        }
      }
    },
  },
});

const issuerOf = (caa: ZoneRecord): string => issueValueOf(caaOf(caa).value).issuer;
