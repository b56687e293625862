import { readDkim } from '../../mail/dkim.ts';
import { policyKind } from '../../mail/kind.ts';
import { textOfTxt } from '../../mail/lookup.ts';
import { slice } from '../../mail/span.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { isUnended } from '../support/dkimRecord.ts';
import { policyPlace, policyTextOf } from '../support/policies.ts';

const SHORTEST = 'MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAK';

export default defineRule({
  code: 'dkim-bad-key',
  group: 'dkim',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The key of a DKIM record cannot be read.',
    why: 'Every signature made with it fails: the key was cut off, or quotes and other characters got into it.',
    remedy: 'Copy the whole key again, in strings of at most 255 characters each, with nothing but Base64 in p=.',
    references: ['RFC 6376 §3.6.1', 'RFC 8301 §3.2', 'RFC 8463 §4'],
    bad: `s1._domainkey TXT "v=DKIM1; k=rsa; p=${SHORTEST}"\n`,
    good: 's1._domainkey TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="\n',
  },
  messages: {
    'bad-base64':
      'The value of p= is no Base64, so every signature made with this key fails{hint}; copy the key again, with nothing else in it',
    'bad-key':
      'The value of p= is no complete {type} key and was probably cut off, so every signature made with it fails; copy the whole key again, in strings of at most 255 characters',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const joined = textOfTxt(txt.rdata);
      if (isUnended(joined) || policyKind(joined, txt.owner) !== 'dkim' || !/(^|\.)_domainkey\./i.test(txt.owner))
        return;
      const text = policyTextOf(txt);
      if (!text) return;
      const { faults, list } = readDkim(text.text);
      const type = list.tags.find(({ name }) => name === 'k')?.value ?? 'rsa';
      for (const fault of faults) {
        if (fault.code !== 'bad-base64' && fault.code !== 'bad-key') continue;
        const hint = /["']/.test(slice(text.text, fault)) ? ': there are quotes in it' : '';
        ctx.report(fault.code, policyPlace(txt, text, fault), { hint, type: type.toUpperCase() });
      }
    },
  },
});
