import { tokenize } from '../../text/tokens.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'nested-parentheses',
  group: 'style',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  preset: 'strict',
  doc: {
    summary: 'Parentheses stand within parentheses.',
    why: 'BIND counts them; NSD, Knot and PowerDNS refuse the file.',
    remedy: 'Remove the inner pair: it means nothing.',
    references: ['RFC 1035 §5.1'],
    bad: 'www TXT ( "a" ( "b" ) )\n',
    good: 'www TXT ( "a" "b" )\n',
  },
  messages: { default: 'NSD, Knot and PowerDNS refuse parentheses within parentheses; remove the inner pair' },
  visit: {
    zone(zone, ctx) {
      for (const [file, { codes }] of zone.files.entries()) {
        if (zone.brokenFiles.has(file)) continue;
        let depth = 0;
        for (const { kind, start, end } of tokenize(codes)) {
          if (kind === 'open' && depth++ > 0) ctx.report('default', { file, start, end }, {});
          else if (kind === 'close') depth = Math.max(0, depth - 1);
        }
      }
    },
  },
});
