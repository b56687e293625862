import { readDkim } from '../../mail/dkim.ts';
import { policyKind } from '../../mail/kind.ts';
import { textOfTxt } from '../../mail/lookup.ts';
import { slice } from '../../mail/span.ts';
import { tagOf } from '../../mail/tags.ts';
import { replace } from '../finding.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { isUnended } from '../support/dkimRecord.ts';
import { policyPlace, policyTextOf } from '../support/policies.ts';

/** How OpenSSL wraps an Ed25519 key (RFC 8410 §4), and the key itself. */
const WRAPPED = /^MCowBQYDK2VwAyEA([A-Za-z0-9+/]{43}=)$/;
/** 32 octets: an Ed25519 key. */
const BARE = /^[A-Za-z0-9+/]{43}=$/;

export default defineRule({
  code: 'dkim-bad-key',
  group: 'dkim',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The key of a DKIM record cannot be read.',
    why: 'Every signature made with it fails: the key was cut off, or quotes and other characters got into it.',
    remedy: 'Copy the whole key again, in strings of at most 255 characters each, with nothing but Base64 in p=.',
    references: ['RFC 6376 §3.6.1', 'RFC 8301 §3.2', 'RFC 8463 §4'],
    bad: 's1._domainkey TXT "v=DKIM1; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="\n',
    good: 's1._domainkey TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="\n',
  },
  messages: {
    'bad-base64':
      'The value of p= is no Base64, so every signature made with this key fails{hint}; copy the key again, with nothing else in it',
    cut: 'The Base64 of p= breaks off, so every signature made with this key fails; it was probably cut off; copy the whole key again, in strings of at most 255 characters',
    'other-type':
      'p= has an Ed25519 key and k= does not say so, so receivers take it for a broken RSA key, and every signature made with it fails; write k=ed25519',
    wrapped:
      'p= has the Ed25519 key as OpenSSL writes it, and receivers want its 32 octets alone, so every signature made with it fails; write p={right}',
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
      const type = tagOf(list, 'k')?.value ?? 'rsa';
      for (const fault of faults) {
        if (fault.code !== 'bad-base64' && fault.code !== 'bad-key') continue;
        const value = slice(text.text, fault).replace(/\s/g, '');
        const place = policyPlace(txt, text, fault);
        const right = WRAPPED.exec(value)?.[1];
        const key = right ?? (BARE.test(value) && type.toLowerCase() === 'rsa' ? value : undefined);
        if (key !== undefined) {
          const isNamed = type.toLowerCase() === 'ed25519';
          const kind = tagOf(list, 'k');
          const tag = tagOf(list, 'p')!;
          const fixes = [
            isNamed
              ? replace('Write the key alone', place, key)
              : kind
                ? replace('Write k=ed25519', policyPlace(txt, text, kind.valueSpan), 'ed25519')
                : replace('Write k=ed25519', policyPlace(txt, text, tag), `k=ed25519; p=${key}`),
          ];
          ctx.report(isNamed ? 'wrapped' : 'other-type', place, { right: key }, { fixes });
        } else if (fault.code === 'bad-base64' && /^[A-Za-z0-9+/]+=?$/.test(value)) ctx.report('cut', place, {});
        else ctx.report(fault.code, place, { hint: hintAt(value), type: type.toUpperCase() });
      }
    },
  },
});

/** What else is in a key. */
function hintAt(value: string): string {
  if (/-----(?:BEGIN|END)/.test(value)) return ': the lines around the key in its file are in it';
  return /["']/.test(value) ? ': there are quotes in it' : '';
}
