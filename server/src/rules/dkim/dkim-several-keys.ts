import { policyKind } from '../../mail/kind.ts';
import { defineRule } from '../rule.ts';
import { isKeyOwner } from '../support/dkimRecord.ts';
import { severalPolicies } from '../support/tagRecord.ts';

export default defineRule({
  code: 'dkim-several-keys',
  group: 'dkim',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A selector has more than one DKIM key.',
    why: 'It is not defined which one receivers try, so signatures fail now and then.',
    remedy: 'Give each key a selector of its own.',
    references: ['RFC 6376 §3.6.2.2'],
    bad: `s1._domainkey TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
s1._domainkey TXT "v=DKIM1; k=ed25519; p=Dzzz+qNThSwAUFocEyVVqI4UdMVVFaTB8RUk/KvMzu8="
`,
    good: `s1._domainkey TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
s2._domainkey TXT "v=DKIM1; k=ed25519; p=Dzzz+qNThSwAUFocEyVVqI4UdMVVFaTB8RUk/KvMzu8="
`,
  },
  messages: {
    default:
      'This selector has another key already, and it is not defined which one receivers try, so signatures fail now and then; give each key a selector of its own',
  },
  types: ['TXT'],
  atLeast: 2,
  visit: severalPolicies(isKeyOwner, (text, owner) => policyKind(text, owner) === 'dkim', 'key'),
});
