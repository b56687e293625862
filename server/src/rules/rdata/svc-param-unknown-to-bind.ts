import { namesUnknownToBind } from '../../records/fields/svcb/bind.ts';
import { entryAt } from '../../zone/place.ts';
import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';

/** Tokens of the data before the first parameter: priority and target. */
const FIXED = 2;

export default defineRule({
  code: 'svc-param-unknown-to-bind',
  group: 'rdata',
  severity: 'information',
  since: '0.1.0',
  fix: 'safe',
  refusedBy: ['bind'],
  doc: {
    summary: 'BIND 9.18 does not know the name of a service parameter.',
    why: 'It refuses a zone with a parameter that it does not know by name. Newer servers know the name.',
    remedy: 'Write the parameter with its number, as in key8.',
    references: ['RFC 9460 §2.1', 'RFC 9540 §4'],
    bad: '@ HTTPS 1 web.example.net. ohttp\n',
    good: '@ HTTPS 1 web.example.net. key8\n',
  },
  messages: {
    default:
      'BIND 9.18 does not know the parameter {name} and refuses the zone, though newer servers know it; write {key}',
  },
  types: ['SVCB', 'HTTPS'],
  visit: {
    record(record, ctx) {
      if (record.isGenerated) return;
      const { zone, file } = record;
      const { codes } = zone.files[file];
      const { entry } = entryAt(zone, file, record.entryStart);
      for (let token = entry.first + FIXED; token < entry.count; token++) {
        if (entry.quoted[token]) continue;
        const start = entry.starts[token];
        const isGlued = token + 1 < entry.count && entry.starts[token + 1] === entry.ends[token];
        const end = entry.ends[isGlued ? token + 1 : token];
        for (const { name, code } of namesUnknownToBind(codes, start, end)) {
          const at = start + zone.textAt({ file, start, end }).search(new RegExp(`\\b${name}\\b`));
          const place = { file, start: at, end: at + name.length };
          const key = `key${code}`;
          ctx.report('default', place, { name, key }, { fixes: [replace(`Write ${key} for BIND`, place, key, true)] });
        }
      }
    },
  },
});
