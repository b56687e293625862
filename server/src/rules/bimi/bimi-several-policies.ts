import { isBimi } from '../../mail/bimi.ts';
import { defineRule } from '../rule.ts';
import { isBimiOwner } from '../support/bimiOwner.ts';
import { severalPolicies } from '../support/tagRecord.ts';

export default defineRule({
  code: 'bimi-several-policies',
  group: 'bimi',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A selector has more than one BIMI record.',
    why: 'Mail programs take several of them for none, and show no logo.',
    remedy: 'Keep one of them, or give the other one a selector of its own.',
    references: ['draft-brand-indicators-for-message-identification'],
    bad: 'default._bimi TXT "v=BIMI1; l=https://example.com/a.svg"\ndefault._bimi TXT "v=BIMI1; l=https://example.com/b.svg"\n',
    good: 'default._bimi TXT "v=BIMI1; l=https://example.com/a.svg"\n',
  },
  messages: {
    default:
      'There is another BIMI record at this selector already, and mail programs take two of them for none; keep one, or give the other one a selector of its own',
  },
  types: ['TXT'],
  atLeast: 2,
  visit: severalPolicies(isBimiOwner, isBimi, 'BIMI record'),
});
