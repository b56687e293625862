import { ODD_ESCAPED } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { writtenOwner } from '../support/nameFields.ts';
import { hasServiceLabel } from '../support/nameLetters.ts';

export default defineRule({
  code: 'name-needs-escapes',
  group: 'names',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'An owner has a blank, a quote or another character that must be escaped.',
    why: 'Such names are legal, but programs ask for them rarely and tools read them differently; mostly a quote or backslash came in by mistake.',
    remedy: 'Check the name; if it is meant, ignore this.',
    references: ['RFC 1035 §5.1', 'RFC 2181 §11'],
    bad: 'my\\ host TXT "x"\n',
    good: 'my-host TXT "x"\nPrinter\\ 1._ipp._tcp TXT "x"\n',
  },
  messages: {
    default:
      'The name {name} has a character that must be escaped; few programs ask for such names, so check that it is meant',
  },
  odd: ODD_ESCAPED,
  visit: {
    name(name, ctx) {
      const isHost = name.rrsets.some(({ type }) => type === 'A' || type === 'AAAA' || type === 'MX');
      const written = writtenOwner(name);
      if (isHost || hasServiceLabel(written.wire)) return;
      ctx.report('default', written.place, { name: name.text });
    },
  },
});
