/** Formatting of texts that nobody wrote by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FormatOptions, formatZone } from '../../server/src/features/format.ts';
import { parseName } from '../../server/src/records/name.ts';
import { WireWriter } from '../../server/src/records/wire.ts';
import { codesOf } from '../../server/src/text/codes.ts';
import { decodeFile } from '../../server/src/zone/files.ts';
import { load, memoryFiles } from '../support/check.ts';
import { formatSoundly, recordSet } from '../support/format.ts';

const blank = fc.constantFrom(' ', '  ', '\t', ' \t ', '        ');
const newline = fc.constantFrom('\n', '\n', '\n', '\r\n');
const owner = fc.constantFrom(
  '@',
  'www',
  'a\\ b',
  '*',
  'selector1._domainkey',
  'a.very.long.name.below.example.com.',
  'bücher',
);
const before = fc.constantFrom('', '300', 'IN', '1h30m IN', 'IN 300', 'in 1W');
const data = fc.constantFrom(
  'A 192.0.2.1',
  'MX 10 mail',
  'TXT "a;b" c\\ d "tab\there"',
  'TXT "a""b"c',
  'TXT ( "v=DKIM1; k=rsa" §"p=AAAA"§ "BBBB" )',
  'SOA ns1 host ( 1§ 2 ; two§3 ; three §\t; on its own§4§5)',
  'CNAME(x)',
  'TXT "over \\\nthe line" more',
  'TYPE65280 \\# 4 0A000001',
  'NOTYPE x',
  'A ( 192.0.2.1',
  'TXT "open',
);
const comment = fc.constantFrom('', '', '', '; a comment', ';glued', ';  trailing  ', ';');

const record = fc
  .record({ owner: fc.option(owner, { nil: '' }), before, data, comment, gap: blank, end: newline })
  .map(({ owner, before, data, comment, gap, end }) => {
    const text = [owner, before, data].filter((part) => part !== '').join(gap);
    return `${owner === '' ? gap : ''}${text}${gap}${comment}${end}`.replaceAll('§', end);
  });
const other = fc.constantFrom(
  '\n',
  '\n',
  '  \n',
  '; heading\n',
  '   ; indented\n',
  ';\n',
  '; \n',
  '$TTL\t300 ;x\n',
  '$ORIGIN   sub\n',
  '(\n\n)\n',
  ' )\n',
  '$INCLUDE  other\n',
  '# no comment\n',
);
const written = fc
  .array(fc.oneof({ arbitrary: record, weight: 3 }, other), { maxLength: 12 })
  .map((lines) => lines.join(''));
const cut = fc.tuple(written, fc.nat(200)).map(([text, length]) => text.slice(0, length));

/** Anything at all, with a liking for what means something. */
const meaningful = [
  '(',
  ')',
  '"',
  ';',
  '\\',
  ' ',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '@',
  'a',
  'IN',
  '60',
  'A',
  'TXT',
  '$TTL',
  '/*',
  '#',
];
const soup = fc.array(fc.constantFrom(...meaningful, 'ü', '𝒳', '\0'), { maxLength: 60 }).map((parts) => parts.join(''));

const options: fc.Arbitrary<FormatOptions> = fc.record(
  {
    ownerWidth: fc.oneof(fc.constant('auto' as const), fc.integer({ min: -1, max: 50 })),
    blankLines: fc.nat(3),
    alignComments: fc.boolean(),
  },
  { requiredKeys: [] },
);

const runs = Number(process.env['ZONESMITH_RUNS'] ?? 500);
const files = { other: 'x A 192.0.2.7\n  TXT y\n' };

describe('formatting', () => {
  it.each([
    ['records', written],
    ['cut texts', cut],
    ['anything', soup],
  ])('keeps tokens, lines and records, and is done after once: %s', (_, texts) => {
    const property = fc.property(texts, options, (text, options) => {
      const formatted = formatSoundly(codesOf(text), options);
      const setup = { files };
      expect(recordSet(load(formatted, setup))).toBe(recordSet(load(text, setup)));
      const file = decodeFile('zone', new TextEncoder().encode(text));
      const origin = parseName('example.com.', new WireWriter());
      const answer = formatZone(file, memoryFiles(files), { origin, class: 1, folder: '' }, options);
      expect('refused' in answer ? answer.refused : '').not.toBe('records-differ');
    });
    fc.assert(property, { numRuns: runs });
  });
});
