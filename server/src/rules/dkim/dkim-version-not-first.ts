import { readDkim } from '../../mail/dkim.ts';
import { policyKind } from '../../mail/kind.ts';
import { textOfTxt } from '../../mail/lookup.ts';
import { tagOf } from '../../mail/tags.ts';
import { BACKSLASH } from '../../text/codes.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { isUnended } from '../support/dkimRecord.ts';
import { policyPlace, policyTextOf } from '../support/policies.ts';

const isMeant = (text: string, owner: string): boolean => policyKind(text, owner) === 'dkim' || isUnended(text);

export default defineRule({
  code: 'dkim-version-not-first',
  group: 'dkim',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The version of a DKIM key is not its first tag, or not DKIM1.',
    why: 'Receivers must ignore such a record, so there is no key.',
    remedy: 'Write v=DKIM1 as the first tag, or leave it out.',
    references: ['RFC 6376 §3.6.1'],
    bad: 's1._domainkey TXT "k=ed25519; v=DKIM1; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="\n',
    good: 's1._domainkey TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="\n',
  },
  messages: {
    order:
      'v=DKIM1 must be the first tag: receivers ignore the record, so there is no key; write it at the start, or leave it out',
    unended:
      'A semicolon is missing behind v=DKIM1, so receivers take what follows for a part of it and ignore the record: there is no key; write one behind each tag',
    value:
      'The version of a DKIM key is DKIM1, not {text}: receivers ignore the record; write v=DKIM1, or leave the tag out',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      if (!/(^|\.)_domainkey\./i.test(txt.owner) || !isMeant(textOfTxt(txt.rdata), txt.owner)) return;
      const text = policyTextOf(txt);
      const record = text && readDkim(text.text);
      if (!text || !record?.faults.some(({ code }) => code === 'version')) return;
      const version = tagOf(record.list, 'v');
      if (!version) return;
      const isEscaped = text.text.charCodeAt(version.valueSpan.start + 'DKIM1'.length) === BACKSLASH;
      if (isUnended(text.text) && !isEscaped) {
        const at = version.valueSpan.start + 'DKIM1'.length;
        ctx.report('unended', policyPlace(txt, text, { start: version.start, end: at }), {});
        return;
      }
      const message = version === record.list.tags[0] ? 'value' : 'order';
      ctx.report(message, policyPlace(txt, text, version), { text: version.value });
    },
  },
});
