import { runOnIn, type TagList } from '../../mail/tags.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { type Fix, replace } from '../finding.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { dkimRecordOf, isKeyOwner } from '../support/dkimRecord.ts';
import { isQuoted } from '../support/policies.ts';
import { tagRecordOf } from '../support/tagRecord.ts';

const TAGS = ['v', 'h', 'k', 'p', 's', 't'];
/** Tags whose value is a word, so that another tag in it was meant to stand behind a semicolon. */
const WORDS = ['h', 'k', 's', 't'];
/** The owner and type that stand before the text in a zone file. */
const PASTED = /^\s*\S*_domainkey\S*\s+(?:\d+\s+)?(?:IN\s+)?TXT\s/i;
/** A name with the labels of a key in it. */
const ALIAS = /^\s*[a-z0-9_-]+\.(?:[a-z0-9_-]+\.)+[a-z][a-z0-9-]+\.?\s*$/i;

export default defineRule({
  code: 'dkim-bad-tag',
  group: 'dkim',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A DKIM key lacks p=, has a tag twice, or has something that is no tag.',
    why: 'Receivers treat such a record as broken, so the signatures made with the key fail.',
    remedy: 'Write each tag once, as NAME=VALUE, with a semicolon between two of them, and the key as p=.',
    references: ['RFC 6376 §3.2', 'RFC 6376 §3.6.1'],
    bad: 's1._domainkey TXT "v=DKIM1; k=ed25519 p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="\n',
    good: 's1._domainkey TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="\n',
  },
  messages: {
    'no-key': 'There is no p= with a key, so every signature made with it fails; copy the whole record again',
    'run-on':
      'A semicolon is missing before {text}=, so receivers take it for a part of the tag before it, and every signature made with the key fails; write one there',
    alias:
      'This text is a name and no key, so every signature made with it fails; if the key stands at that name, write CNAME in place of TXT, and the name without quotes and with a final dot',
    pasted:
      'This text has the owner and the type of a record in it, so receivers find no key that they can read, and every signature made with it fails; leave only what starts with v=DKIM1',
    'no-equals':
      '{text} is no tag, which is written NAME=VALUE, so receivers may treat the key as broken; correct it, or leave it out',
    'bad-name':
      '{text} cannot be the name of a tag, so receivers may treat the key as broken; correct it, or leave it out',
    'repeated-tag':
      '{text} is here for the second time, so receivers treat the key as broken; leave one of the two out',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const other = keylessOf(txt);
      if (other) {
        ctx.report(other.id, other.place, {}, { fixes: other.fixes });
        return;
      }
      const record = dkimRecordOf(txt);
      if (!record || !isQuoted(txt)) return;
      const { key } = record;
      const runOn = runOnOf(key.list);
      if (runOn) {
        const place = record.place(runOn);
        const fixes = [replace('Write a semicolon', place, '; ')];
        ctx.report('run-on', place, { text: runOn.name }, { fixes });
      }
      for (const fault of [...key.list.faults, ...key.faults]) {
        switch (fault.code) {
          case 'no-key':
            if (runOn) break;
            ctx.report(fault.code, record.place(fault), {});
            break;
          case 'repeated-tag':
            ctx.report(fault.code, record.place(fault), { text: record.slice(fault) });
            break;
          case 'no-equals':
          case 'bad-name':
            ctx.report(fault.code, record.place(fault), { text: record.slice(fault) }, { severity: 'warning' });
        }
      }
    },
  },
});

const runOnOf = ({ tags }: TagList) => {
  for (const tag of tags) {
    const found = WORDS.includes(tag.name) ? runOnIn(tag, TAGS) : undefined;
    if (found) return found;
  }
  return undefined;
};

/** A text at a selector that is no list of tags: the target of an alias, or a line of a zone file. */
function keylessOf(txt: ZoneRecord) {
  if (!isKeyOwner(txt.owner)) return undefined;
  const pasted = tagRecordOf(txt, (text) => PASTED.test(text));
  if (pasted) {
    const place = pasted.place({ start: 0, end: PASTED.exec(pasted.text)![0].length });
    const isAll = /^\s*v=DKIM1;/i.test(pasted.text.replace(PASTED, ''));
    return { id: 'pasted', place, fixes: isAll ? [replace('Leave the owner and type out', place, '')] : [] } as const;
  }
  const alias = tagRecordOf(txt, (text) => ALIAS.test(text));
  const fixes: Fix[] = [];
  return alias && ({ id: 'alias', place: alias.place({ start: 0, end: alias.text.length }), fixes } as const);
}
