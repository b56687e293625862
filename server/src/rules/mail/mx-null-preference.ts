import { replace } from '../finding.ts';
import { ODD_ROOT } from '../oddities.ts';
import { defineRule } from '../rule.ts';

/** A preference and the root. */
const NULL_LENGTH = 3;

export default defineRule({
  code: 'mx-null-preference',
  group: 'mail',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A null MX record has a preference other than 0.',
    why: 'The record that says "no mail for this name" is defined with preference 0; others may be taken for a broken MX record.',
    remedy: 'Write 0 as the preference.',
    references: ['RFC 7505 §3'],
    bad: '@ MX 10 .\n',
    good: '@ MX 0 .\n',
  },
  messages: {
    default:
      'The null MX ("no mail here") must have the preference 0, not {preference}: servers may take it for a broken MX record',
  },
  types: ['MX'],
  odd: ODD_ROOT,
  visit: {
    record(mx, ctx) {
      if (mx.rdataEnd - mx.rdataStart !== NULL_LENGTH || mx.numberOf('preference') === 0) return;
      const place = mx.fieldPlace('preference');
      const fixes = mx.isGenerated || mx.textAt(place) === '\\#' ? [] : [replace('Write 0', place, '0', false)];
      ctx.report('default', place, { preference: mx.numberOf('preference') }, { fixes });
    },
  },
});
