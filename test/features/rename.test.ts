import { describe, expect, it } from 'vitest';
import { nameAt } from '../../server/src/features/names/nameAt.ts';
import { prepareRename, rename } from '../../server/src/features/rename.ts';
import { printName } from '../../server/src/records/name.ts';
import { printZone } from '../../server/src/zone/print.ts';
import { Random } from '../fuzz/random.ts';
import { load } from '../support/check.ts';
import { type FeatureSetup, marked } from '../support/feature.ts';
import { edited } from '../support/places.ts';

/** The texts after a rename, or the reason why there is none. */
function renamed(source: string, name: string, setup?: FeatureSetup): Record<string, string> | string {
  const { snapshot, offset } = marked(source, setup);
  const answer = rename(snapshot, offset, name);
  return 'refused' in answer ? answer.refused : edited(answer.edits);
}

function prepared(source: string, setup?: FeatureSetup): string {
  const { snapshot, offset, text } = marked(source, setup);
  const answer = prepareRename(snapshot, offset);
  if ('refused' in answer) return answer.refused;
  expect(text.slice(answer.range.start, answer.range.end)).toBe(answer.text);
  return `rename ${answer.text}`;
}

const REVERSE = '2.0.192.in-addr.arpa. 60 SOA a.example. b.example. 1 1 1 1 1\n';
const LAB = 'lab.example.com. 60 SOA a.example. b.example. 1 1 1 1 1\n';

describe('what can be renamed', () => {
  it.each([
    ['w█ww A 192.0.2.1\n', 'rename www'],
    ['@ MX 1 mail.example.com.█\n', 'rename mail.example.com.'],
    ['@ TXT "v=spf1 a:█mail.example.com -all"\n', 'rename mail.example.com'],
    ['█@ A 192.0.2.1\n', '`@` is the origin, `example.com.`: rename that where it is written as a name.'],
    ['a CNAME example.█com.\n', '`example.com.` is a zone, and all its names hang on it.'],
    ['a CNAME b.example█.net.\n', '`b.example.net.` is in no zone that is loaded.'],
    ['a A 192.█0.2.1\n', 'An address has no name that could be changed here.'],
    ['@ SOA a hm█ 1 1 1 1 1\n', '`hm.example.com.` is a mail address, no name of a zone.'],
    ['a A 192.0.2.1\n█ AAAA ::1\n', 'The owner `a.example.com.` is inherited from a line above: rename it there.'],
    ['$GENERATE 1-2 a█$ A 192.0.2.$\n', 'The names come from a $GENERATE: change its template.'],
    ['a █A 192.0.2.1\n', 'There is no name here.'],
    ['█', 'There is no name here.'],
  ])('%j', (text, expected) => expect(prepared(text)).toBe(expected));

  it('is not what another server or a program writes', () => {
    const text = '; zonesmith: kind=secondary\n█a A 192.0.2.1\n';
    expect(prepared(text)).toBe('The file is a copy of a zone that another server has: changes belong in its source.');
  });

  it('is not a delegation whose zone is loaded', () => {
    expect(prepared('la█b NS ns.example.net.\n', { zones: { lab: LAB } })).toMatch(/is a zone/);
  });
});

describe('rename', () => {
  it.each([
    [
      'keeps spellings',
      'w█ww A 192.0.2.1\n@ MX 1 www\n MX 2 WWW.example.com.\nx TXT "www"\nwww.x A 192.0.2.1\n',
      'Mail',
      'Mail A 192.0.2.1\n@ MX 1 Mail\n MX 2 Mail.example.com.\nx TXT "www"\nwww.x A 192.0.2.1\n',
    ],
    ['takes an absolute name', 'w█ww A 192.0.2.1\n', 'a.b.example.com.', 'a.b A 192.0.2.1\n'],
    [
      'follows the origin of each place',
      'x.lab A 192.0.2.1\n$ORIGIN lab\na CNAME █x\nb CNAME x.lab.example.com.\n',
      'y',
      'y.lab A 192.0.2.1\n$ORIGIN lab\na CNAME y\nb CNAME y.lab.example.com.\n',
    ],
    [
      'turns @ into a name',
      'a CNAME l█ab\n$ORIGIN lab\n@ A 192.0.2.1\nx CNAME @\n',
      'y.lab',
      'a CNAME y.lab\n$ORIGIN lab\ny A 192.0.2.1\nx CNAME y\n',
    ],
    [
      'becomes absolute outside of the origin',
      'a CNAME l█ab\n$ORIGIN lab\n@ A 192.0.2.1\nx CNAME @\n',
      'new',
      'a CNAME new\n$ORIGIN lab\nnew.example.com. A 192.0.2.1\nx CNAME new.example.com.\n',
    ],
    ['becomes @', '$ORIGIN lab\n█x A 192.0.2.1\n', 'lab.example.com.', '$ORIGIN lab\n@ A 192.0.2.1\n'],
    ['changes letter case', 'a CNAME ww█w\nwww A 192.0.2.1\n', 'WWW', 'a CNAME WWW\nWWW A 192.0.2.1\n'],
    ['mends a misspelled target', '@ MX 1 mial█\nmail A 192.0.2.1\n', 'mail', '@ MX 1 mail\nmail A 192.0.2.1\n'],
    ['escapes', '█a A 192.0.2.1\n', 'x\\.y', 'x\\.y A 192.0.2.1\n'],
    ['reads escapes', 'x\\.█y A 192.0.2.1\nb CNAME x\\046y\n', 'z', 'z A 192.0.2.1\nb CNAME z\n'],
    [
      'changes policies',
      '█a A 192.0.2.1\n@ TXT "v=spf1 a:a.example.com/24 mx:A.example.com. -all"\n',
      'b',
      'b A 192.0.2.1\n@ TXT "v=spf1 a:b.example.com/24 mx:b.example.com. -all"\n',
    ],
    [
      'starts in a policy',
      'a A 192.0.2.1\n@ TXT "v=spf1 a:a.█example.com -all"\n',
      'b.example.com',
      'b A 192.0.2.1\n@ TXT "v=spf1 a:b.example.com -all"\n',
    ],
    [
      'leaves mail addresses and origins',
      '█lab A 192.0.2.1\n@ SOA x lab 1 1 1 1 1\n$ORIGIN lab\n',
      'b',
      'b A 192.0.2.1\n@ SOA x lab 1 1 1 1 1\n$ORIGIN lab\n',
    ],
    [
      'keeps glue below its delegation',
      'lab NS █ns.lab\nns.lab A 192.0.2.1\n',
      'n.lab',
      'lab NS n.lab\nn.lab A 192.0.2.1\n',
    ],
    ['changes what cannot be read', '█a A 192.0.2\nb MX x a\n', 'c', 'c A 192.0.2\nb MX x a\n'],
    ['takes a name that looks like a type', '█a A 192.0.2.1\n', 'MX', 'MX A 192.0.2.1\n'],
  ])('%s', (_, text, name, expected) => expect(renamed(text, name)).toEqual({ zone: expected }));

  it.each<[string, string, FeatureSetup, string, Record<string, string>]>([
    [
      'in included files',
      'www A 192.0.2.1\n$INCLUDE part lab\n',
      { files: { part: 'a CNAME www.█example.com.\n$ORIGIN example.com.\nb CNAME www\n' } },
      'new.example.com.',
      {
        zone: 'new A 192.0.2.1\n$INCLUDE part lab\n',
        part: 'a CNAME new.example.com.\n$ORIGIN example.com.\nb CNAME new\n',
      },
    ],
    [
      'in a reverse zone',
      '█a A 192.0.2.7\n',
      { zones: { rev: `${REVERSE}7 PTR a.example.com.\n` } },
      'b',
      { zone: 'b A 192.0.2.7\n', rev: `${REVERSE}7 PTR b.example.com.\n` },
    ],
    [
      'from a reverse zone',
      '@ SOA a.example. b.example. 1 1 1 1 1\n7 PTR a.exa█mple.com.\n',
      {
        origin: '2.0.192.in-addr.arpa.',
        zones: { fwd: 'example.com. 60 SOA a.example. b.example. 1 1 1 1 1\na.example.com. A 192.0.2.7\n' },
      },
      'b.example.com.',
      {
        zone: '@ SOA a.example. b.example. 1 1 1 1 1\n7 PTR b.example.com.\n',
        fwd: 'example.com. 60 SOA a.example. b.example. 1 1 1 1 1\nb.example.com. A 192.0.2.7\n',
      },
    ],
    [
      'a file that is included twice, where both times it means the same',
      'w█ww A 192.0.2.1\n$INCLUDE part\n$INCLUDE part lab\n',
      { files: { part: 'b CNAME www.example.com.\n' } },
      'new',
      { zone: 'new A 192.0.2.1\n$INCLUDE part\n$INCLUDE part lab\n', part: 'b CNAME new.example.com.\n' },
    ],
  ])('%s', (_, text, setup, name, expected) => expect(renamed(text, name, setup)).toEqual(expected));
});

describe('refusals', () => {
  it.each([
    ['█a A 192.0.2.1\n', '', 'The new name is empty.'],
    ['█a A 192.0.2.1\n', 'b c', '`b c` has a blank, quote, parenthesis or semicolon, which no name has unescaped.'],
    ['█a A 192.0.2.1\n', 'b..c', '`b..c` has an empty label: two dots in a row, or one at the start.'],
    ['█a A 192.0.2.1\n', 'é', '`é` is not ASCII: write the name as A-labels (xn--…).'],
    [
      '█a A 192.0.2.1\n',
      'b.example.com',
      '`b.example.com` without a final dot is `b.example.com.example.com.`: write `b.example.com.`',
    ],
    ['█a A 192.0.2.1\n', '@', '`example.com.` is the zone itself.'],
    ['█a A 192.0.2.1\n', 'b.example.net.', '`b.example.net.` is not in the zone `example.com.`.'],
    [
      '█a A 192.0.2.1\nb A 192.0.2.2\n',
      'b',
      '`b.example.com.` exists and has records of its own; both would become one.',
    ],
    [
      '█a A 192.0.2.1\nb CNAME c\n',
      'b',
      '`b.example.com.` exists and is an alias (CNAME), which has no other records.',
    ],
    ['█a CNAME c\nb A 192.0.2.1\n', 'b', '`b.example.com.` exists, and an alias (CNAME) has no other records.'],
    [
      '█a A 192.0.2.1\nd DNAME example.net.\n',
      'b.d',
      '`b.d.example.com.` lies below the DNAME of `d.example.com.`, which redirects it.',
    ],
    [
      '█a A 192.0.2.1\nd NS a\n',
      'b.d',
      '`b.d.example.com.` lies below the delegation of `d.example.com.`, so this zone does not answer for it.',
    ],
    [
      '█n.d A 192.0.2.1\nd NS n.d\n',
      'n',
      'The name is glue for the delegation of `d.example.com.`; `n.example.com.` does not lie below that.',
    ],
    [
      'n.d A 192.0.2.1\n█d NS n.d\n',
      'e',
      '`d.example.com.` is delegated, and `n.d.example.com.` below it is glue: rename that first.',
    ],
    [
      '█a A 192.0.2.1\n$TTL 60\n$GENERATE 1-2 x$ CNAME a\n',
      'b',
      'A $GENERATE makes this name: change its template (zone: `$GENERATE 1-2 x$ CNAME a`).',
    ],
    [
      '█a A 192.0.2.1\nb CNAME \\# 15 0161076578616D706C6503636F6D00\n',
      'c',
      'The name is in data in generic notation, which has no names (zone: `b CNAME \\# 15 0161076578616D706C6503636F6D00`).',
    ],
    [
      '█a A 192.0.2.1\n@ TXT "v=spf1 a:a.exa" "mple.com -all"\n',
      'b',
      'In an SPF policy the name is cut by the end of a string, or has escapes (zone: `a.exa" "mple.com`).',
    ],
  ])('%j to %j', (text, name, expected) => expect(renamed(text, name)).toBe(expected));

  it('does not change other zones that include the same file', () => {
    const files = { part: 'w█ww A 192.0.2.1\n' };
    const zones = { other: 'example.net. 60 SOA a.example. b.example. 1 1 1 1 1\n$INCLUDE part\n' };
    expect(renamed('$INCLUDE part\n', 'new', { files, zones })).toBe(
      'part is read more than once, and the same line means another name the other time.',
    );
  });

  it('does not move a name into another zone', () => {
    expect(renamed('█a A 192.0.2.1\n', 'a.lab', { zones: { lab: LAB } })).toBe(
      '`a.lab.example.com.` is in another zone, `lab.example.com.`.',
    );
  });
});

describe('any text', () => {
  const OWNERS = ['a', 'b', 'a.b', 'A', '', '*.b', 'a.example.com.', '@', 'c'];
  const TARGETS = ['a', 'b', 'a.b', 'A.example.com.', '@', 'b.example.com.', 'a.example.net.', '\\097', 'c.b'];
  const DATA: readonly ((target: string) => string)[] = [
    (target) => `CNAME ${target}`,
    (target) => `MX 10 ${target}`,
    (target) => `SRV 1 2 3 ${target}`,
    (target) => `NAPTR 1 1 "" "" "" ${target}`,
    (target) => `NS ${target}`,
    (target) => `HTTPS ( 1 ${target}\n alpn=h2 )`,
    () => 'A 192.0.2.1',
    () => 'TXT "a.example.com."',
    (target) => `PX 1 ${target} ${target}`,
  ];

  function zoneText(random: Random): string {
    let text = '$TTL 60\n@ SOA a.example. b.example. 1 1 1 1 1\n';
    for (let i = 0; i < 12; i++) {
      if (random.below(6) === 0) text += `$ORIGIN ${random.pick(['b.example.com.', 'example.com.', 'b', '.'])}\n`;
      text += `${random.pick(OWNERS)} ${random.pick(DATA)(random.pick(TARGETS))}\n`;
    }
    return text;
  }

  /** The records of a zone, each once, with one name instead of another. */
  const recordsOf = (text: string, from = '', to = ''): string[] =>
    [
      ...new Set(
        [...printZone(load(text))].map((line) =>
          line.replace(/(?<=^|[\t ])[^\t "]+\.(?=[\t ]|$)/g, (name) => (name.toLowerCase() === from ? to : name)),
        ),
      ),
    ].sort();

  it('means the same afterwards, but for the name', () => {
    let count = 0;
    for (let seed = 1; seed <= 250; seed++) {
      const random = new Random(seed);
      const text = zoneText(random);
      const { snapshot } = marked(text);
      const offset = random.below(text.length);
      const old = prepareRename(snapshot, offset);
      const name = random.pick(['new.example.com.', 'new.b.example.com.', 'x.new.example.com.']);
      const answer = rename(snapshot, offset, name);
      if ('refused' in old || 'refused' in answer) continue;
      count++;
      const after = edited(answer.edits).zone ?? text;
      const from = printName(nameAt(snapshot, offset)!.wire).toLowerCase();
      expect(recordsOf(after), `${text}→\n${after}`).toEqual(recordsOf(text, from, name));
    }
    expect(count).toBeGreaterThan(30);
  });
});
