import { RECORD } from '../../syntax/entry.ts';
import type { Edit } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { entriesOf } from '../support/entriesOf.ts';

export default defineRule({
  code: 'type-case-mixed',
  group: 'style',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
  preset: 'strict',
  doc: {
    summary: 'Some types in the file are in capitals and some are not.',
    why: 'Servers read both; people who search for one spelling overlook the other.',
    remedy: 'Write all of them in capitals.',
    references: ['RFC 1035 §2.3.3'],
    bad: 'www a 192.0.2.80\nmail A 192.0.2.25\n',
    good: 'www A 192.0.2.80\nmail A 192.0.2.25\n',
  },
  messages: { default: 'Some types of this file are in capitals and this one is not; write {type}' },
  visit: {
    zone(zone, ctx) {
      for (const file of zone.files.keys()) {
        const small: Edit[] = [];
        let isMixed = false;
        for (const { kind, starts, ends, typeToken } of entriesOf(zone, file)) {
          if (kind !== RECORD || typeToken < 0) continue;
          const place = { file, start: starts[typeToken], end: ends[typeToken] };
          const text = zone.textAt(place);
          const newText = text.toUpperCase();
          if (text === newText) isMixed = true;
          else small.push({ ...place, newText });
        }
        if (!isMixed || small.length === 0) continue;
        const { newText: type, ...first } = small[0];
        ctx.report(
          'default',
          first,
          { type },
          { fixes: [{ title: 'Write all types in capitals', safe: true, edits: small }] },
        );
      }
    },
  },
});
