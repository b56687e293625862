import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { caaOf, ISSUE_TAGS } from '../support/caa.ts';
import { lineOf } from '../support/line.ts';
import { isEditable } from '../support/written.ts';

/** A comment that reads like parameters: `; accounturi=https://…`. */
const PARAMETERS = /^\s*;\s*[a-z][a-z0-9-]*\s*=\s*[^\s;]+(?:\s*;\s*[a-z][a-z0-9-]*\s*=\s*[^\s;]+)*\s*$/i;

export default defineRule({
  code: 'caa-cut-by-semicolon',
  group: 'caa',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The value of a CAA record is not in quotes, so its parameters are read as a comment.',
    why: 'A semicolon starts a comment. The authority may issue without the restrictions that the parameters name.',
    remedy: 'Put the value into quotes.',
    references: ['RFC 8659 §4.1.1', 'RFC 1035 §5.1'],
    bad: '@ CAA 0 issue ca.example.net; validationmethods=dns-01\n',
    good: '@ CAA 0 issue "ca.example.net; validationmethods=dns-01"\n',
  },
  messages: {
    default:
      'A semicolon outside of quotes starts a comment, so "{text}" is lost and does not restrict {issuer}; put the whole value into quotes',
  },
  types: ['CAA'],
  visit: {
    record(caa, ctx) {
      const { tag, value } = caaOf(caa);
      if (!ISSUE_TAGS.includes(tag) || !isEditable(caa)) return;
      const place = caa.fieldPlace('value');
      const rest = { ...place, start: place.end, end: lineOf(ctx.zone, place).end };
      const comment = caa.textAt(rest);
      if (caa.textAt(place).startsWith('"') || !PARAMETERS.test(comment)) return;
      const text = comment.replace(/^\s*;\s*/, '').trimEnd();
      const fixes = [
        replace('Put the whole value into quotes', { ...rest, start: place.start }, `"${value}; ${text}"`),
      ];
      ctx.report('default', rest, { text, issuer: value }, { fixes });
    },
  },
});
