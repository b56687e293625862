import { RECORD } from '../../syntax/entry.ts';
import { defineRule } from '../rule.ts';
import { entriesOf } from '../support/entriesOf.ts';

export default defineRule({
  code: 'ttl-after-class',
  group: 'style',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
  preset: 'strict',
  doc: {
    summary: 'The TTL stands behind the class.',
    why: 'Both orders are legal, but some programs read only the usual one, with the TTL first.',
    remedy: 'Write the TTL before the class.',
    references: ['RFC 1035 §5.1'],
    bad: 'www IN 300 A 192.0.2.80\n',
    good: 'www 300 IN A 192.0.2.80\n',
  },
  messages: { default: 'Some programs want the TTL before the class; write {usual}' },
  visit: {
    zone(zone, ctx) {
      for (const file of zone.files.keys()) {
        for (const { kind, starts, ends, ttlToken, classToken } of entriesOf(zone, file)) {
          if (kind !== RECORD || classToken < 0 || ttlToken < classToken) continue;
          const ttl = { file, start: starts[ttlToken], end: ends[ttlToken] };
          const name = { file, start: starts[classToken], end: ends[classToken] };
          const edits = [
            { ...name, newText: zone.textAt(ttl) },
            { ...ttl, newText: zone.textAt(name) },
          ];
          const usual = `${zone.textAt(ttl)} ${zone.textAt(name)}`;
          ctx.report('default', ttl, { usual }, { fixes: [{ title: `Write ${usual}`, safe: true, edits }] });
        }
      }
    },
  },
});
