import type { Place } from '../../zone/files.ts';
import { type Fix, replace } from '../finding.ts';
import { ODD_ACE } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { nameFields, type WrittenName, writtenField, writtenOwner } from '../support/nameFields.ts';
import { labelsOf } from '../support/nameLetters.ts';
import { fromALabel, toALabel } from '../support/punycode.ts';

export default defineRule({
  code: 'bad-a-label',
  group: 'names',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A label starts with xn-- but is not what any internationalised name is encoded to.',
    why: 'Browsers and mail programs encode a name in exactly one way, so nobody asks for this label.',
    remedy: 'Encode the name again, in lower case and in composed form (NFC).',
    references: ['RFC 5890 §2.3.2.1', 'RFC 5891 §4.2', 'RFC 3492'],
    bad: 'xn--Bcher-kVA3 A 192.0.2.80\nxn--BCHER-bya A 192.0.2.81\n',
    good: 'xn--bcher-kva A 192.0.2.80\n',
  },
  messages: {
    invalid:
      '{label} starts with xn-- but encodes no name, so no browser or mail program asks for it; encode the name again',
    other:
      '{label} stands for {meaning}, but browsers and mail programs encode that as {encoded}, so they do not ask for this name',
  },
  odd: ODD_ACE,
  visit: {
    name: (name, ctx) => judge(writtenOwner(name), ctx.report),
    record(record, ctx) {
      for (const field of nameFields(record)) judge(writtenField(record, field), ctx.report);
    },
  },
});

type Report = (
  id: 'invalid' | 'other',
  place: Place,
  args: { label: string; meaning: string; encoded: string },
  options: { fixes: Fix[] },
) => void;

function judge(written: WrittenName, report: Report): void {
  for (const label of labelsOf(written.wire)) {
    if (!/^xn--/i.test(label)) continue;
    const meaning = fromALabel(label);
    if (meaning === undefined) report('invalid', written.place, { label, meaning: '', encoded: '' }, { fixes: [] });
    else {
      const encoded = toALabel(meaning);
      if (encoded === undefined || encoded === label.toLowerCase()) continue;
      const fixed = written.text.replace(label, encoded);
      const fixes = written.isGenerated ? [] : [replace(`Write ${encoded}`, written.place, fixed)];
      report('other', written.place, { label, meaning, encoded }, { fixes });
    }
    return;
  }
}
