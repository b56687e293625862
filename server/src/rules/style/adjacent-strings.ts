import { type Token, tokenize } from '../../text/tokens.ts';
import { insertAfter } from '../finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'adjacent-strings',
  group: 'style',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
  preset: 'strict',
  doc: {
    summary: 'A quoted string is followed by another string without a blank.',
    why: 'Knot refuses the file, and programs differ on whether it is one string or two.',
    remedy: 'Write a blank between them.',
    references: ['RFC 1035 §5.1'],
    bad: 'www TXT "a""b"\n',
    good: 'www TXT "a" "b"\n',
  },
  messages: { default: 'Knot refuses strings without a blank between them, and programs differ on how many they are' },
  visit: {
    zone(zone, ctx) {
      for (const [file, { codes }] of zone.files.entries()) {
        let before: Token | undefined;
        for (const token of tokenize(codes)) {
          if (before?.kind === 'quoted' && (token.kind === 'quoted' || token.kind === 'word')) {
            const place = { file, start: before.start, end: before.end };
            ctx.report('default', place, {}, { fixes: [insertAfter('Write a blank between them', place, ' ', true)] });
          }
          before = token;
        }
      }
    },
  },
});
