import { tagOf } from '../../mail/tags.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { dkimRecordOf } from '../support/dkimRecord.ts';
import { quoted } from '../support/text.ts';

/** Receivers must be able to check keys up to this many bits, and need not check longer ones (RFC 8301 §3.2). */
const MOST = 4096;
/** A number of 8192 bits, all of them set, in the place of a modulus. */
const KEY_OF_8192 = `MIIECgKCBAEA${'/'.repeat(1364)}/wIDAQAB`;

export default defineRule({
  code: 'dkim-long-key',
  group: 'dkim',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A DKIM key has more than 4096 bits.',
    why: 'Receivers need not be able to check signatures made with so long a key.',
    remedy: 'Make a new key of 2048 bits, under a new selector.',
    references: ['RFC 8301 §3.2'],
    bad: `s1._domainkey TXT ${quoted(`v=DKIM1; p=${KEY_OF_8192}`)}\n`,
    good: 's1._domainkey TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="\n',
  },
  messages: {
    default:
      'This RSA key has {bits} bits, and receivers need not check signatures of keys of more than 4096; make a new one of 2048 bits, under a new selector',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const record = dkimRecordOf(txt);
      if (record?.key.key.kind !== 'rsa' || record.key.key.rsa.bits <= MOST) return;
      const key = tagOf(record.key.list, 'p');
      if (key) ctx.report('default', record.place(key), { bits: record.key.key.rsa.bits });
    },
  },
});
