import { tagOf } from '../../mail/tags.ts';
import { replace } from '../finding.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { dkimRecordOf } from '../support/dkimRecord.ts';
import { isQuoted } from '../support/policies.ts';

/** The services of a key for mail: all, and mail. */
const FOR_MAIL = /(?:^|:)\s*(?:\*|email)\s*(?:$|:)/i;

export default defineRule({
  code: 'dkim-not-for-mail',
  group: 'dkim',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The services that a DKIM key is for, in s=, do not include mail.',
    why: 'Receivers must ignore a key that is not for mail, so every signature made with it fails.',
    remedy: 'Write s=email, or leave the tag out, which means all services.',
    references: ['RFC 6376 §3.6.1'],
    bad: 's1._domainkey TXT "v=DKIM1; s=mail; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="\n',
    good: 's1._domainkey TXT "v=DKIM1; s=email; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="\n',
  },
  messages: {
    default:
      '{text} leaves mail out, and receivers must ignore such a key, so every signature made with it fails; write s=email, or leave the tag out',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const record = dkimRecordOf(txt);
      const services = record && tagOf(record.key.list, 's');
      if (!services || FOR_MAIL.test(services.value) || !isQuoted(txt)) return;
      const place = record.place(services);
      const fixes = [replace('Write s=email', place, 's=email')];
      ctx.report('default', place, { text: record.slice(services) }, { fixes });
    },
  },
});
