import { isDmarc } from '../../mail/dmarc.ts';
import { replace } from '../finding.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
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
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const bad = hasFirstLabel(txt.owner, '_dmarc') ? badVersionOf(txt, 'dmarc', isDmarc) : undefined;
      if (!bad) {
        const bare = hasFirstLabel(txt.owner, '_dmarc') ? tagRecordOf(txt, isBare) : undefined;
        if (!bare) return;
        const [text] = BARE.exec(bare.text) ?? [''];
        const place = bare.place({ start: 0, end: text.length || bare.text.length });
        if (text === '') ctx.report('missing', place, {});
        else ctx.report('value', place, { text }, { fixes: [replace('Write v=DMARC1', place, 'v=DMARC1')] });
        return;
      }
      const place = bad.record.place(bad.tag);
      const text = bad.record.slice(bad.tag);
      if (bad.isLater && text.replace(/[ \t]/g, '') === 'v=DMARC1')
        ctx.report('order', place, {}, { fixes: [moved(bad)] });
      else
        ctx.report(
          'value',
          place,
          { text },
          { fixes: bad.isLater ? [] : [replace('Write v=DMARC1', place, 'v=DMARC1')] },
        );
    },
  },
});

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
