import { entryAt } from '../../zone/place.ts';
import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';

/** Tokens of the data before the first parameter: priority and target. */
const FIXED = 2;

/** `dohpath` as a parameter, or in the list of those that are mandatory. */
const NAME = /^dohpath(?==)|(?<=^mandatory="?(?:[^"]*,)?)dohpath(?=,|"|$)/i;

export default defineRule({
  code: 'svc-param-not-portable',
  group: 'style',
  severity: 'hint',
  since: '0.1.0',
  fix: 'unsafe',
  preset: 'strict',
  doc: {
    summary: 'Another server does not know the parameter dohpath.',
    why: 'Knot 3.2 refuses a file with a parameter that it does not know by name. As secondary it takes the record.',
    remedy: 'Nothing, as long as Knot does not read the file. Else write the parameter with its number, key7.',
    references: ['RFC 9460 §2.1', 'RFC 9461 §5'],
    bad: '_dns.resolver SVCB 1 ns1 alpn=h2 dohpath=/dns-query{?dns}\n',
    good: '_dns.resolver SVCB 1 ns1 alpn=h2 key7=/dns-query{?dns}\n',
  },
  messages: {
    default:
      'Knot 3.2 does not know the parameter dohpath, so a file with it is refused there, though as secondary it takes the record; if Knot is to read this file, write key7',
  },
  types: ['SVCB', 'HTTPS'],
  visit: {
    record(record, ctx) {
      if (record.isGenerated) return;
      const { zone, file } = record;
      const { entry } = entryAt(zone, file, record.entryStart);
      for (let token = entry.first + FIXED; token < entry.count; token++) {
        const start = entry.starts[token];
        const at = zone.textAt({ file, start, end: entry.ends[token] }).search(NAME);
        if (at < 0 || entry.quoted[token]) continue;
        const place = { file, start: start + at, end: start + at + 'dohpath'.length };
        ctx.report('default', place, {}, { fixes: [replace('Write key7', place, 'key7')] });
      }
    },
  },
});
