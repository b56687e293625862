import { readDkim } from '../../mail/dkim.ts';
import { policyKind } from '../../mail/kind.ts';
import { textOfTxt } from '../../mail/lookup.ts';
import { tagOf } from '../../mail/tags.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { policyPlace, policyTextOf } from '../support/policies.ts';

/** Receivers must not accept shorter ones; signers should use at least twice as many (RFC 8301 §3.2). */
const LEAST = 1024;
const ADVISED = 2048;
const KEY_OF_512 =
  'MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBALvU7EKmY1jbqAjTPHDQ3gQmOWyGxgm4CG1NyGVYSBqPtjN6eaFZcPUyPLjPBYzmyMdd5d1aPR1rqJ0Wc1JaWO8CAwEAAQ==';

export default defineRule({
  code: 'dkim-short-key',
  group: 'dkim',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A DKIM key is short.',
    why: 'Signatures made with RSA keys of fewer than 1024 bits must not be accepted; 1024 bits are accepted, and advised against.',
    remedy: 'Make a new key of 2048 bits, under a new selector.',
    references: ['RFC 8301 §3.2'],
    bad: `s1._domainkey TXT "v=DKIM1; p=${KEY_OF_512}"\n`,
    good: 's1._domainkey TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="\n',
  },
  messages: {
    refused:
      'This RSA key has {bits} bits, and receivers must not accept keys of fewer than 1024; make a new one of 2048 bits',
    advised: 'This RSA key has {bits} bits, and 2048 are advised; a new key goes under a new selector',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      if (!/(^|\.)_domainkey\./i.test(txt.owner) || policyKind(textOfTxt(txt.rdata), txt.owner) !== 'dkim') return;
      const text = policyTextOf(txt);
      const record = text && readDkim(text.text);
      if (!text || record?.key.kind !== 'rsa' || record.key.rsa.bits >= ADVISED) return;
      const key = tagOf(record.list, 'p');
      if (!key) return;
      const { bits } = record.key.rsa;
      const isRefused = bits < LEAST;
      ctx.report(
        isRefused ? 'refused' : 'advised',
        policyPlace(txt, text, key),
        { bits },
        { severity: isRefused ? 'error' : 'hint' },
      );
    },
  },
});
