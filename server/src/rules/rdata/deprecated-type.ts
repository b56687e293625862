import { defineRule } from '../rule.ts';
import { DEPRECATED_TYPES } from '../support/deprecatedTypes.ts';

export default defineRule({
  code: 'deprecated-type',
  group: 'rdata',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  alsoSigned: true,
  doc: {
    summary: 'A record has a type that nothing uses any more.',
    why: 'BIND loads it, but no program asks for it, and Knot, NSD for some of them, and newer servers refuse it.',
    remedy: 'Write the type that has taken its place, or remove the record.',
    references: ['RFC 6563', 'RFC 3755 §3', 'RFC 8749', 'RFC 1123 §2.2.3', 'RFC 1876'],
    bad: 'host WKS 192.0.2.25 TCP 25\nhost A 192.0.2.25\n',
    good: 'host A 192.0.2.25\n',
  },
  messages: {
    default: '{type} is obsolete: {instead}',
  },
  types: Object.keys(DEPRECATED_TYPES),
  visit: {
    record({ type, typePlace }, ctx) {
      ctx.report('default', typePlace, { type, instead: DEPRECATED_TYPES[type] }, { tags: ['deprecated'] });
    },
  },
});
