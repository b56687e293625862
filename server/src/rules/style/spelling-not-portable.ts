import { entryAt } from '../../zone/place.ts';
import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { SPELLINGS, type Spelling } from '../support/spellings.ts';
import { isEditable } from '../support/written.ts';

export default defineRule({
  code: 'spelling-not-portable',
  group: 'style',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
  doc: {
    summary: 'Data is written in a way that BIND reads, and Knot or NSD does not.',
    why: 'Names in the place of numbers, groups that are cut short and the like are read by BIND. Knot 3.2, NSD 4.6 or both refuse the file; as secondaries they take the record.',
    remedy: 'Write it as all of them read it; it means the same.',
    references: ['RFC 4034 §2.2', 'RFC 6742 §2.1', 'RFC 1876 §3'],
    bad: 'host LOC 52 22 23 N 4 53 32 E +2m\nhost NID 10 14:4fff:ff20:ee64\n',
    good: 'host LOC 52 22 23 N 4 53 32 E 2m\nhost NID 10 0014:4fff:ff20:ee64\n',
  },
  messages: {
    default: 'BIND reads {what}, but {servers} would refuse the file; if it is to be read there, write {instead}',
  },
  types: [...new Set(SPELLINGS.flatMap(({ types }) => types))],
  visit: {
    record(record, ctx) {
      if (!isEditable(record)) return;
      const { entry } = entryAt(record.zone, record.file, record.entryStart);
      for (const spelling of OF_TYPE.get(record.type) ?? []) {
        const { from, to = from, word, refusedBy: servers, what, remedy = '' } = spelling;
        if (spelling.when?.(record) === false) continue;
        for (let token = entry.first + from; token < entry.count && token <= entry.first + to; token++) {
          const place = { file: record.file, start: entry.starts[token], end: entry.ends[token] };
          const text = record.textAt(place);
          if (!word.test(text)) continue;
          const other = spelling.write?.(text, record);
          const fixes = other === undefined ? [] : [replace(`Write ${other}`, place, other, true)];
          ctx.report('default', place, { what, servers, instead: other ?? remedy }, { fixes });
        }
      }
    },
  },
});

const OF_TYPE: ReadonlyMap<string, readonly Spelling[]> = new Map(
  SPELLINGS.flatMap(({ types }) => types).map((type) => [type, SPELLINGS.filter(({ types }) => types.includes(type))]),
);
