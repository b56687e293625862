import { isDmarc } from '../../mail/dmarc.ts';
import { isSpf } from '../../mail/spf.ts';
import type { Place } from '../../zone/files.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { type Fix, replace } from '../finding.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { hasPolicyBeside } from '../support/policyBeside.ts';
import { isReportOwner } from '../support/reportOwner.ts';
import { splitPoliciesAt } from '../support/splitPolicy.ts';
import { hasFirstLabel, tagRecordOf } from '../support/tagRecord.ts';
import { badVersionOf } from '../support/versionRule.ts';

export default defineRule({
  code: 'dmarc-version-not-first',
  group: 'dmarc',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A DMARC policy does not start with v=DMARC1, spelled exactly so.',
    why: 'Receivers pass over the record, as if there were no policy.',
    remedy: 'Write v=DMARC1 at the start, in capital letters.',
    references: ['RFC 9989 §4.7', 'RFC 9989 §4.10'],
    bad: '_dmarc TXT "v=DMARC; p=reject"\n',
    good: '_dmarc TXT "v=DMARC1; p=reject"\n',
  },
  messages: {
    missing:
      'There is no v=DMARC1, so receivers pass over this record, as if there were no policy; write it at the start, with a semicolon behind it',
    order:
      'v=DMARC1 must come first, so receivers pass over this record, as if there were no policy; write it at the start',
    value:
      '{text} is no version of DMARC, so receivers pass over this record, as if there were no policy; write v=DMARC1',
    before:
      'The text must start with v=DMARC1, and receivers pass over this record, as if there were no policy, because {text} stands before it; leave that out',
    unended:
      'A semicolon is missing behind v=DMARC1, so receivers pass over this record, as if there were no policy; write one there, and between all tags',
    spf: 'This is an SPF policy, and receivers look for a DMARC policy at {owner}; put it at the domain itself, and a text that starts with v=DMARC1 here',
    consent:
      'There is no v=DMARC1 at the start, so receivers do not take this record for the consent to reports, and send none here; write v=DMARC1',
    spare:
      'Without v=DMARC1 at its start receivers pass over this record, and what counts is the policy beside it; remove this one',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const isConsent = isReportOwner(txt.owner);
      if (!isConsent && !hasFirstLabel(txt.owner, '_dmarc')) return;
      if (splitPoliciesAt(txt).some(({ rest }) => rest.id === txt.id)) return;
      const spf = isConsent ? undefined : tagRecordOf(txt, isSpf);
      const hasPolicy = spf !== undefined && hasPolicyBeside(txt, isDmarc);
      if (spf && !hasPolicy) {
        const place = spf.place({ start: 0, end: 'v=spf1'.length });
        ctx.report('spf', place, { owner: txt.owner }, { severity: 'warning' });
        return;
      }
      const found = faultOf(txt);
      if (!found) return;
      const { id, place, text, fixes } = found;
      if (isConsent) ctx.report('consent', place, {}, { fixes });
      else if (hasPolicyBeside(txt, isDmarc)) ctx.report('spare', place, {}, { severity: 'information' });
      else ctx.report(id, place, { text }, { fixes });
    },
  },
});

interface Fault {
  readonly id: 'missing' | 'order' | 'value' | 'before' | 'unended';
  readonly place: Place;
  readonly text: string;
  readonly fixes: readonly Fix[];
}

/** What is wrong with the version of a record that was meant to be a policy. */
function faultOf(txt: ZoneRecord): Fault | undefined {
  const pasted = tagRecordOf(
    txt,
    (text) => !isDmarc(text) && BEFORE.test(text) && isDmarc(text.replace(BEFORE, '').replace(AFTER, '')),
  );
  if (pasted) {
    const [before] = BEFORE.exec(pasted.text)!;
    const [after] = AFTER.exec(pasted.text)!;
    const place = pasted.place({ start: 0, end: before.length });
    const end = pasted.place({ start: pasted.text.length - after.length, end: pasted.text.length });
    const edits = [place, ...(after === '' ? [] : [end])].map((part) => ({ ...part, newText: '' }));
    const fix = { title: 'Leave all but the policy out', safe: false, edits };
    return { id: 'before', place, text: before.trim() || 'a blank', fixes: [fix] };
  }
  const bad = badVersionOf(txt, 'dmarc', isDmarc);
  if (bad) {
    const { record } = bad;
    const ended = UNENDED.exec(record.text)?.[0].length;
    if (ended !== undefined) {
      const edits = [...record.text.matchAll(SEPARATORS)].map(({ index, 0: { length } }) => ({
        ...record.place({ start: index, end: index + length }),
        newText: '; ',
      }));
      const fix = { title: 'Write semicolons between the tags', safe: false, edits };
      return { id: 'unended', place: record.place({ start: 0, end: ended }), text: '', fixes: [fix] };
    }
    const place = bad.record.place(bad.tag);
    const text = bad.record.slice(bad.tag);
    const isMoved = bad.isLater && text.replace(/[ \t]/g, '') === 'v=DMARC1';
    if (isMoved) return { id: 'order', place, text, fixes: [moved(bad)] };
    return { id: 'value', place, text, fixes: bad.isLater ? [] : [writeVersion(place)] };
  }
  const bare = tagRecordOf(txt, isBare);
  if (!bare) return undefined;
  const [text] = BARE.exec(bare.text) ?? [''];
  const place = bare.place({ start: 0, end: text.length || bare.text.length });
  return text === ''
    ? { id: 'missing', place, text, fixes: [] }
    : { id: 'value', place, text, fixes: [writeVersion(place)] };
}

const writeVersion = (place: Place): Fix => replace('Write v=DMARC1', place, 'v=DMARC1');

/** Blanks, quotes, and the start of a line of a zone file, in front of the version. */
const BEFORE = /^[ \t]*(?:(?:\S+[ \t]+)?(?:\d+[ \t]+)?(?:IN[ \t]+)?TXT[ \t:]+)?["']?[ \t]*(?=v[ \t]*=[ \t]*DMARC1)/;
const AFTER = /["']?[ \t]*$/;
/** The version with something other than a semicolon between it and the next tag. */
const UNENDED = /^v[ \t]*=[ \t]*DMARC1[ \t,:|.]+(?=[a-z]+[ \t]*=)/;
/** What stands between two tags, if it is no semicolon. */
const SEPARATORS = /(?<![; \t,:|.])[ \t,:|.]+(?=(?:p|sp|np|adkim|aspf|fo|rua|ruf|psd|t|pct|rf|ri)[ \t]*=)/g;

/** The version without the tag's name, or with another mark between the two. */
const BARE = /^[ \t]*(?:v[ \t]*[:-]?[ \t]*)?dmarc1?(?=[ \t]*[;,])/i;

/** Whether a text says what to do with forged mail, but not that it is a DMARC policy. */
const isBare = (text: string): boolean =>
  !isDmarc(text) && (BARE.test(text) || /^[ \t]*p[ \t]*=[ \t]*(?:none|quarantine|reject)[ \t]*(?:;|$)/i.test(text));

/** Puts the version before everything else. */
function moved({ record, tag }: NonNullable<ReturnType<typeof badVersionOf>>) {
  const start = record.text.slice(0, tag.start).lastIndexOf(';');
  const first = record.place({ start: 0, end: 0 });
  const out = record.place({ start, end: tag.end });
  return {
    title: 'Write v=DMARC1 at the start',
    safe: false,
    edits: [
      { ...first, end: first.start, newText: 'v=DMARC1; ' },
      { ...out, newText: '' },
    ],
  };
}
