/** Navigation at every place of texts that are hard to read. */
import { describe, expect, it } from 'vitest';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../server/src/features/callHierarchy.ts';
import { definition } from '../../server/src/features/definition.ts';
import { ZoneDocument } from '../../server/src/features/document.ts';
import { documentSymbols } from '../../server/src/features/documentSymbols.ts';
import { highlights } from '../../server/src/features/highlights.ts';
import { references } from '../../server/src/features/references.ts';
import { prepareRename, rename } from '../../server/src/features/rename.ts';
import { Random } from '../fuzz/random.ts';
import { memoryFiles, NOW } from '../support/check.ts';
import { editOf, zoneText } from '../support/edits.ts';
import { type FeatureSetup, marked } from '../support/feature.ts';
import { shown } from '../support/places.ts';

const NASTY = `$ORIGIN
$TTL x
@ SOA ( a b
 1 2 3
a..b A 192.0.2.1
 \\# 4 C0000201
b TYPE65280 \\# 2 0000
b A \\# 4 C0000201
\\300 CNAME \\
"q" MX 10 "q"
$GENERATE 1-2 g$ A 192.0.2.$
$GENERATE 1-2
$INCLUDE part "lab"
$INCLUDE part part.
$INCLUDE missing x
$INCLUDE zone
é CNAME é.example.com.
x IPSECKEY 10 3 2 é AQ==
x A6 64 ::1 é
x.example.net. CH A a 1
x TXT "v=spf1 a:é include: mx:a.b.%{d} redirect=x.b" "c" (
 unclosed "
`;

function everywhere(text: string, setup: FeatureSetup): void {
  const { snapshot } = marked(text, setup);
  for (let offset = 0; offset <= snapshot.codes.length; offset++) {
    definition(snapshot, offset);
    references(snapshot, offset, { declaration: true });
    highlights(snapshot, offset);
    const prepared = prepareRename(snapshot, offset);
    const answer = rename(snapshot, offset, 'new');
    if ('refused' in prepared) expect(answer).toEqual(prepared);
    for (const { name } of prepareCallHierarchy(snapshot, offset)) {
      incomingCalls(snapshot, name);
      outgoingCalls(snapshot, name);
    }
  }
  documentSymbols(snapshot, 100);
}

describe('navigation throws nowhere', () => {
  const files = { part: 'p A 192.0.2.1\n@ MX 1 p\n$INCLUDE part\n' };
  it.each<[string, FeatureSetup]>([
    ['in the zone', { files }],
    ['in a zone that nobody knows', { files, origin: null }],
    ['in a reverse zone', { files, origin: '2.0.192.in-addr.arpa.' }],
    ['in the root', { files, origin: '.' }],
    ['in an included file', { files: { part: `█${files.part}` } }],
  ])('%s', (_, setup) => everywhere(NASTY, setup));

  it('in random zones', () => {
    for (let seed = 1; seed <= 2; seed++) everywhere(zoneText(new Random(seed), 15), {});
  });
});

describe('after edits', () => {
  const open = (text: string): ZoneDocument =>
    new ZoneDocument(
      'zone',
      text,
      { files: memoryFiles({}), origin: 'example.com.' },
      { now: NOW, stretch: 200, onRuleFailure: () => undefined },
    );

  function navigated(document: ZoneDocument, offsets: readonly number[]): unknown {
    const snapshot = document.snapshot([document.view]);
    const outline = documentSymbols(snapshot, 1000);
    const places = offsets.map((offset) => [
      definition(snapshot, offset).map(shown),
      references(snapshot, offset, { declaration: true }).map(shown),
    ]);
    return { outline, places };
  }

  it.each([1, 2, 3])('answers are those of a fresh document, seed %i', (seed) => {
    const random = new Random(seed);
    let text = zoneText(random, 40);
    const document = open(text);
    for (let round = 0; round < 15; round++) {
      const { start, end, insert } = editOf(random, text);
      text = text.slice(0, start) + insert + text.slice(end);
      document.edit([{ start, end, text: insert }]);
      const offsets = Array.from({ length: 10 }, () => random.below(text.length));
      expect(navigated(document, offsets), text).toEqual(navigated(open(text), offsets));
    }
  });
});
