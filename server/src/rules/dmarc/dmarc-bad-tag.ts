import { DMARC_VALUES, type DmarcFaultCode, isDmarc, readDmarc } from '../../mail/dmarc.ts';
import { textOfTxt } from '../../mail/lookup.ts';
import { slice } from '../../mail/span.ts';
import type { TagFault } from '../../mail/tags.ts';
import { replace } from '../finding.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule, type Severity } from '../rule.ts';
import { isQuoted, policyPlace, policyTextOf } from '../support/policies.ts';
import { meantReportOwner } from '../support/reportOwner.ts';
import { similarWords } from '../support/similar.ts';

/** How grave each fault is; the other ones have rules of their own. */
const SEVERITY: Partial<Record<DmarcFaultCode | TagFault['code'], Severity>> = {
  'no-equals': 'warning',
  'bad-name': 'warning',
  'repeated-tag': 'warning',
  'no-policy': 'warning',
  'bad-value': 'warning',
  'bad-uri': 'warning',
  'bad-scheme': 'warning',
  'conflicting-fo': 'information',
};

/** One of these with a wrong value spoils the whole policy (RFC 9989 §4.10.1). */
const POLICIES = ['p', 'sp', 'np'];

export default defineRule({
  code: 'dmarc-bad-tag',
  group: 'dmarc',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A tag of a DMARC policy has a value that it cannot have, or p is missing.',
    why: 'Receivers ignore the tag, or take the whole record for a wish to get reports and nothing else.',
    remedy: 'Write a value that the tag takes.',
    references: ['RFC 9989 §4.7'],
    bad: '_dmarc TXT "v=DMARC1; p=rejct"\n',
    good: '_dmarc TXT "v=DMARC1; p=reject"\n',
  },
  messages: {
    'no-policy':
      'There is no p tag, so receivers do nothing about forged mail; write p=none, p=quarantine or p=reject behind the version',
    'bad-policy': '{text} is no value of {tag}, so receivers do nothing about forged mail; write {tag}={right}',
    'bad-value': '{text} is no value of {tag}, so receivers ignore it; write {tag}={right}',
    'bad-uri': '{text} is no address for reports; write it as in mailto:reports@example.com',
    'bad-scheme': 'Reports can only be sent to mailto: addresses, not to {text}',
    'no-equals': '{text} is no tag, which is written NAME=VALUE, so receivers ignore it; correct it, or leave it out',
    'bad-name': '{text} cannot be the name of a tag, so receivers ignore it; correct it, or leave it out',
    'repeated-tag': '{text} is here for the second time, and receivers take one of the two or neither; leave one out',
    'conflicting-fo':
      'fo has both 0 and 1: which reports are wanted, those when all checks fail or those when one does?',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      if (!/^_dmarc\./i.test(txt.owner) || !isDmarc(textOfTxt(txt.rdata)) || meantReportOwner(txt.owner)) return;
      const text = policyTextOf(txt);
      if (!text) return;
      const { list, faults } = readDmarc(text.text);
      for (const fault of [...list.faults, ...faults]) {
        const severity = SEVERITY[fault.code];
        if (fault.code === 'no-policy' && !isQuoted(txt)) continue;
        if (severity === undefined || fault.code === 'historic' || fault.code === 'size-limit') continue;
        if (fault.code === 'empty-tag') continue;
        const place = policyPlace(txt, text, fault);
        const written = slice(text.text, fault);
        if (fault.code !== 'bad-value') {
          ctx.report(fault.code, place, { text: written }, { severity });
          continue;
        }
        const tag = list.tags.find(({ end }) => end >= fault.end)!.name;
        const [meant] = written.length > 2 ? similarWords(written.toLowerCase(), DMARC_VALUES[tag]) : [];
        const right = meant ?? DMARC_VALUES[tag].join(` or ${tag}=`);
        const fixes = meant === undefined ? [] : [replace(`Write ${meant}`, place, meant)];
        const args = { text: written, tag, right };
        if (POLICIES.includes(tag)) ctx.report('bad-policy', place, args, { severity: 'error', fixes });
        else ctx.report('bad-value', place, args, { severity, fixes });
      }
    },
  },
});
