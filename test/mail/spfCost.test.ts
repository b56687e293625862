import { describe, expect, it } from 'vitest';
import type { Lookup } from '../../server/src/mail/lookup.ts';
import { parseSpf } from '../../server/src/mail/spf.ts';
import { costOf, type PolicyCost } from '../../server/src/mail/spfCost.ts';
import { parseName, printName } from '../../server/src/records/name.ts';
import { WireWriter } from '../../server/src/records/wire.ts';

/** TXT records by name; a name that is not listed is unknown, an empty list says that there are none. */
const POLICIES: Readonly<Record<string, readonly string[]>> = {
  'one.example.com.': ['v=spf1 a -all'],
  'two.example.com.': ['v=spf1 include:one.example.com mx ~all a'],
  'open.example.com.': ['v=spf1 include:elsewhere.example.net -all'],
  'loop.example.com.': ['v=spf1 include:example.com -all'],
  'twice.example.com.': ['v=spf1 -all', 'v=spf1 mx -all'],
  'none.example.com.': ['some text'],
};

const lookup: Lookup = {
  find(name) {
    const texts = POLICIES[printName(name)];
    if (!texts) return { kind: 'unknown' };
    const records = texts.map((text) => Uint8Array.of(text.length, ...Array.from(text, (each) => each.charCodeAt(0))));
    return { kind: 'answer', records };
  },
};

const domain = parseName('example.com.', new WireWriter())!;

const cost = (text: string): PolicyCost => costOf(parseSpf(`v=spf1 ${text}`), domain, lookup);

describe('look-ups of a policy', () => {
  it.each([
    ['ip4:192.0.2.1 ip6:2001:db8::1 -all', 0, false],
    ['a mx ptr exists:x.example.com -all', 4, false],
    ['a -all mx', 1, false],
    ['redirect=one.example.com', 2, false],
    ['-all redirect=one.example.com', 0, false],
    ['exp=why.example.com -all', 0, false],
    ['include:one.example.com -all', 2, false],
    ['include:two.example.com -all', 4, false],
    ['include:one.example.com include:one.example.com -all', 4, false],
    ['include:elsewhere.example.net -all', 1, true],
    ['include:open.example.com -all', 2, true],
    ['include:%{d}.example.net -all', 1, true],
    ['include:loop.example.com -all', 2, false],
    ['include:none.example.com -all', 1, false],
    ['a a a a a a a a a a a -all', 11, false],
  ])('%s', (text, lookups, isLeast) => {
    expect(cost(text)).toMatchObject({ lookups, isLeast });
  });

  it.each([
    ['include:elsewhere.example.net', 'elsewhere'],
    ['include:none.example.com', 'none'],
    ['include:twice.example.com', 'several'],
    ['include:example.com', 'loop'],
    ['redirect=%{d}.example.net', 'macro'],
  ])('%s leads nowhere: %s', (text, unknown) => {
    expect(cost(text).terms[0]).toMatchObject({ lookups: 1, unknown });
  });

  it('marks terms that nobody looks at', () => {
    expect(cost('a -all mx').terms.map(({ isDead }) => isDead)).toEqual([false, false, true]);
  });
});
