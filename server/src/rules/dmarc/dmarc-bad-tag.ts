import { DMARC_VALUES, type DmarcFaultCode, isDmarc, readDmarc } from '../../mail/dmarc.ts';
import { textOfTxt } from '../../mail/lookup.ts';
import { meantUri } from '../../mail/reports.ts';
import { type Span, slice } from '../../mail/span.ts';
import { runOnIn, type Tag, type TagFault } from '../../mail/tags.ts';
import { replace } from '../finding.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import type { Severity } from '../severity.ts';
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

/** The tags that there are, historic ones included. */
const NAMES = ['v', ...Object.keys(DMARC_VALUES), 'rua', 'ruf', 'pct', 'rf', 'ri'];
/** A tag with a colon in the place of "=". */
const COLON = /^(p|sp|np|adkim|aspf|fo|rua|ruf|psd|t)[ \t]*:(?!\/\/)[ \t]*/i;
/** Tags that are written out. */
const OTHER_NAMES: Readonly<Record<string, string>> = { policy: 'p', subdomain: 'sp' };
/** What the letters of a tag stand for. */
const WORDS: Readonly<Record<string, string>> = { strict: 's', relaxed: 'r', yes: 'y' };

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
    misspelt: 'DMARC has no tag {text}, so receivers ignore it; write {right}',
    'run-on': 'A semicolon is missing before {right}=, so receivers take it for a part of {tag}; write one there',
    colon: 'Tags are written with "=", so receivers ignore {text}; write {right}',
    'not-joined':
      'Addresses are separated by commas, so receivers take {text} for a tag that they do not know; write a comma before it',
    'fo-commas': 'The values of fo are separated by colons, so receivers ignore {text}; write fo={right}',
    'bad-value': '{text} is no value of {tag}, so receivers ignore it; write {tag}={right}',
    'bad-uri': '{text} is no address for reports, so none are sent there; write {right}',
    'bad-scheme': 'Reports can only be sent to mailto: addresses, not to {text}; write {right}',
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
      const place = (span: Span) => policyPlace(txt, text, span);
      const hasColon = list.faults.some((fault) => fault.code === 'no-equals' && COLON.test(slice(text.text, fault)));
      const reported = new Set<Tag>();
      const misspelt = list.tags.filter((tag) => meantName(tag) !== undefined);
      for (const tag of misspelt) {
        const right = meantName(tag)!;
        const severity = POLICIES.includes(right) ? 'error' : 'warning';
        const fixes = [replace(`Write ${right}`, place(tag.nameSpan), right)];
        ctx.report('misspelt', place(tag.nameSpan), { text: tag.name, right }, { severity, fixes });
      }
      const hasP = hasColon || misspelt.some((tag) => meantName(tag) === 'p');
      for (const fault of [...list.faults, ...faults]) {
        const { code } = fault;
        const severity = SEVERITY[code];
        if (code === 'no-policy' && (hasP || !isQuoted(txt))) continue;
        if (severity === undefined || code === 'historic' || code === 'size-limit' || code === 'empty-tag') continue;
        const written = slice(text.text, fault);
        // No-break spaces are what another rule finds.
        if (code === 'bad-name' && written.includes('\u00a0')) continue;
        const tag = list.tags.find(({ start, end }) => start <= fault.start && end >= fault.end);
        const runOn = tag && runOnIn(tag, NAMES);
        if (tag && runOn) {
          if (reported.has(tag)) continue;
          reported.add(tag);
          const fixes = [replace('Write a semicolon', place(runOn), '; ')];
          const grave = POLICIES.includes(tag.name) ? 'error' : severity;
          ctx.report('run-on', place(runOn), { right: runOn.name, tag: tag.name }, { severity: grave, fixes });
        } else if (code === 'bad-value' && tag) {
          const isFo = tag.name === 'fo' && /^[01ds](?:[ ,;]+[01ds])+$/i.test(tag.value);
          const right = isFo ? tag.value.replace(/[ ,;]+/g, ':') : meantValue(tag.name, written);
          const fixes = right === undefined ? [] : [replace(`Write ${right}`, place(fault), right)];
          const all = DMARC_VALUES[tag.name].join(` or ${tag.name}=`);
          const args = { text: written || 'Nothing', tag: tag.name, right: right ?? all };
          if (isFo) ctx.report('fo-commas', place(fault), args, { severity, fixes });
          else if (POLICIES.includes(tag.name))
            ctx.report('bad-policy', place(fault), args, { severity: 'error', fixes });
          else ctx.report('bad-value', place(fault), args, { severity, fixes });
        } else if (code === 'bad-uri' || code === 'bad-scheme') {
          const right = meantList(written) ?? meantUri(written);
          const fixes = right === undefined ? [] : [replace(`Write ${right}`, place(fault), right)];
          const args = { text: written, right: right ?? 'it as in mailto:reports@example.com' };
          ctx.report(code, place(fault), args, { severity, fixes });
        } else if (code === 'no-equals' && COLON.test(written)) {
          const right = written.replace(COLON, '$1=');
          const fixes = [replace(`Write ${right}`, place(fault), right)];
          ctx.report('colon', place(fault), { text: written, right }, { severity, fixes });
        } else if (code === 'no-equals' && /^mailto:/i.test(written)) {
          const start = text.text.lastIndexOf(';', fault.start);
          const fixes = [replace('Write a comma', place({ start, end: fault.start }), ',')];
          ctx.report('not-joined', place(fault), { text: written }, { severity, fixes });
        } else if (code !== 'bad-value') {
          ctx.report(code, place(fault), { text: written }, { severity });
        }
      }
    },
  },
});

/** The name of a tag that was meant by one that there is not. */
function meantName({ name }: Tag): string | undefined {
  if (NAMES.includes(name) || !/^[a-z]+$/i.test(name)) return undefined;
  const word = name.toLowerCase();
  if (NAMES.includes(word)) return word;
  return (
    OTHER_NAMES[word] ??
    similarWords(
      word,
      NAMES.filter(({ length }) => length > 2),
    )[0]
  );
}

/** Addresses with blanks between them, with commas. */
function meantList(written: string): string | undefined {
  const uris = written.split(/\s+/);
  return uris.length > 1 && uris.every((uri) => /^mailto:[^\s@]+@[^\s@]+$/i.test(uri)) ? uris.join(',') : undefined;
}

/** The value that was meant, when it is a slip or is written out. */
function meantValue(tag: string, written: string): string | undefined {
  const word = written.toLowerCase();
  if (word.length < 3) return undefined;
  const values = DMARC_VALUES[tag];
  const longer = values.find((value) => value.length > 3 && word.startsWith(value));
  const long = WORDS[word];
  return longer ?? (values.includes(long) ? long : similarWords(word, values)[0]);
}
