import { describe, expect, it } from 'vitest';
import { addPtr } from '../../server/src/features/addPtr.ts';
import { codeActions } from '../../server/src/features/codeActions.ts';
import { printZone } from '../../server/src/zone/print.ts';
import { applied } from '../support/applied.ts';
import { load } from '../support/check.ts';
import { type FeatureSetup, marked } from '../support/feature.ts';

const REVERSE =
  '$ORIGIN 2.0.192.in-addr.arpa.\n$TTL 1h\n@ SOA ns1.example.com. hm.example.com. 1 4h 1h 2w 1h\n NS ns1.example.com.\n';

const ORIGIN = '2.0.192.in-addr.arpa.';
const PATH = 'db.192.0.2';

/** The reverse zone afterwards, without its head; or why there is none. */
function added(source: string, reverse: string | undefined, setup: FeatureSetup = {}): string {
  const zones = { ...(reverse !== undefined && { [PATH]: `${REVERSE}${reverse}` }), ...setup.zones };
  const { snapshot, offset } = marked(source, { ...setup, zones });
  const answer = addPtr(snapshot, offset);
  if ('refused' in answer) return answer.refused;
  const [{ zone, place }] = answer.edits;
  const { path } = zone.files[place.file];
  const before = (zones as Record<string, string>)[path] ?? String(setup.files?.[path]);
  const after = applied(before, answer.edits);
  if (path === PATH) expectOneMore(before, after);
  return after.startsWith(REVERSE) ? after.slice(REVERSE.length) : `${path}: ${after}`;
}

/** The zone has one PTR record more, or another one, and otherwise the same records. */
function expectOneMore(before: string, after: string): void {
  const records = (text: string) =>
    [...printZone(load(text, { origin: ORIGIN }))].filter(
      (line) => !line.includes('\tPTR\t') || !line.includes('mail'),
    );
  expect(records(after).filter((line) => !records(before).includes(line))).toEqual([]);
  const made = [...printZone(load(after, { origin: ORIGIN }))].filter(
    (line) => line.startsWith(`25.${ORIGIN}`) && line.includes('\tPTR\t'),
  );
  expect(made).toEqual([expect.stringMatching(/\tPTR\tmail\.example\.com\.$/)]);
}

describe('a PTR record for an address', () => {
  const SOURCE = 'mail A 192.0.2.2█5\n';

  it.each([
    ['goes between its neighbours', '10 PTR a.\n30 PTR b.\n', '10 PTR a.\n25 PTR mail.example.com.\n30 PTR b.\n'],
    ['comes before all', '30 PTR b.\n', '25 PTR mail.example.com.\n30 PTR b.\n'],
    ['looks like them', '10      IN PTR  a.\n', '10      IN PTR  a.\n25      IN PTR  mail.example.com.\n'],
    ['stays in its columns', '9      60 PTR  a.\n', '9      60 PTR  a.\n25     60 PTR  mail.example.com.\n'],
    ['has tabs like them', '100\t60\tIN\tPTR\ta.\n', '25\t60\tIN\tPTR\tmail.example.com.\n100\t60\tIN\tPTR\ta.\n'],
    ['needs a newline before it', '10 PTR a.', '10 PTR a.\n25 PTR mail.example.com.'],
    ['is the first one', '', '25\tPTR\tmail.example.com.\n'],
    ['takes the place of another one', '25 PTR old. ; x\n', '25 PTR mail.example.com. ; x\n'],
    [
      'comes behind the other records of its neighbour',
      '10 PTR a.\n ; more of 10\n TXT "x"\n\n30 PTR b.\n',
      '10 PTR a.\n ; more of 10\n TXT "x"\n25 PTR mail.example.com.\n\n30 PTR b.\n',
    ],
    ['does not copy parentheses', '10 PTR ( ; ten\n a. )\n', '10 PTR ( ; ten\n a. )\n25\tPTR\tmail.example.com.\n'],
    ['knows numbers', '3 PTR a.\n100 PTR b.\n', '3 PTR a.\n25 PTR mail.example.com.\n100 PTR b.\n'],
    ['finds no order', '30 PTR b.\n10 PTR a.\n', '30 PTR b.\n10 PTR a.\n25 PTR mail.example.com.\n'],
    [
      'is written as its neighbour is',
      `$ORIGIN 0.192.in-addr.arpa.\n10.2 PTR a.\n`,
      `$ORIGIN 0.192.in-addr.arpa.\n10.2 PTR a.\n25.2 PTR mail.example.com.\n`,
    ],
    [
      'is whole below another origin',
      `10.${ORIGIN} PTR a.\n$ORIGIN example.\n`,
      `10.${ORIGIN} PTR a.\n25.${ORIGIN} PTR mail.example.com.\n$ORIGIN example.\n`,
    ],
    [
      'ends the file below another origin',
      '$ORIGIN example.\n',
      `$ORIGIN example.\n25.${ORIGIN}\tPTR\tmail.example.com.\n`,
    ],
    ['leaves templates alone', '$GENERATE 1-9 $ PTR h$.\n', '$GENERATE 1-9 $ PTR h$.\n25\tPTR\tmail.example.com.\n'],
  ])('%s', (_, reverse, expected) => {
    expect(added(SOURCE, reverse)).toBe(expected);
  });

  it('keeps CR LF', () => {
    expect(added(SOURCE, '10 PTR a.\r\n')).toBe('10 PTR a.\r\n25 PTR mail.example.com.\n');
    const head = REVERSE.replaceAll('\n', '\r\n');
    expect(added(SOURCE, '', { zones: { [PATH]: `${head}10 PTR a.\r\n` } })).toMatch(
      /10 PTR a\.\r\n25 PTR mail\.example\.com\.\r\n$/,
    );
  });

  it('is written into the file where its neighbours are', () => {
    const files = { hosts: '10 PTR a.\n' };
    expect(added(SOURCE, '$INCLUDE hosts\n', { files })).toBe('hosts: 10 PTR a.\n25 PTR mail.example.com.\n');
  });

  it('is one of an IPv6 zone, in the order of the digits', () => {
    const nibbles = (last: string) => `${last}${'.0'.repeat(15)}`;
    const head = REVERSE.replace(ORIGIN, `${'0.'.repeat(8)}8.b.d.0.1.0.0.2.ip6.arpa.`);
    const zones = { 'db.v6': `${head}${nibbles('9')} PTR a.\n${nibbles('f')} PTR b.\n` };
    expect(added('mail AAAA 2001:db8::█a\n', '', { zones })).toBe(
      `db.v6: ${head}${nibbles('9')} PTR a.\n${nibbles('a')} PTR mail.example.com.\n${nibbles('f')} PTR b.\n`,
    );
  });

  describe('of a classless delegation', () => {
    const CHILD = REVERSE.replace(ORIGIN, `0/26.${ORIGIN}`);

    it.each([
      ['follows its alias', `25 CNAME 25.0/26\n0/26 NS ns1.example.com.\n`],
      ['needs no alias when the zone around it is elsewhere', undefined],
    ])('%s', (_, parent) => {
      const zones = { 'child.zone': `${CHILD}10 PTR a.\n` };
      expect(added(SOURCE, parent, { zones })).toBe(`child.zone: ${CHILD}10 PTR a.\n25 PTR mail.example.com.\n`);
    });

    it.each([
      ['no zone here', `25 CNAME 25.rev.example.net.\n`, /alias for 25.rev.example.net., which is in no zone here/],
      ['an alias of itself', '25 CNAME 25\n', /leads nowhere/],
      ['a loop', '25 CNAME x\nx CNAME 25\n', /leads nowhere/],
      ['another server', '0/26 NS ns1.example.com.\n25 CNAME 25.0/26\n', /belongs to another zone/],
      ['a delegation of the address', '25 NS ns1.example.com.\n', /belongs to another zone/],
    ])('that leads to %s is refused', (_, reverse, reason) => {
      expect(added(SOURCE, reverse)).toMatch(reason);
    });
  });

  it.each([
    [
      'there is one already',
      'mail A 192.0.2.25█\n',
      '25 PTR MAIL.example.com.\n',
      /has this PTR record already, in db.192.0.2, line 5/,
    ],
    ['no zone is at hand', 'mail A 198.51.100.25█\n', '', /lives with whoever owns the address block/],
    ['there is no address', 'mail TXT x█\n', '', /no A or AAAA record/],
    ['the cursor is in no record', '; A█\n', '', /no A or AAAA record/],
    ['the address cannot be read', 'mail A 192.0.2.256█\n', '', /no A or AAAA record/],
    [
      'there are several',
      'mail A 192.0.2.25█\n',
      '25 PTR a.\n25 PTR b.\n',
      /2 PTR records already, the first in .* line 5/,
    ],
    ['the owner is a wildcard', '* A 192.0.2.25█\n', '', /stands for many names/],
    ['a template makes the other one', 'mail A 192.0.2.25█\n', '$GENERATE 20-30 $ PTR h$.\n', /of a \$GENERATE/],
    ['a parenthesis is open', 'mail A 192.0.2.25█\n', '10 PTR a.\n11 PTR ( b.\n12 PTR c.\n', /left open in db.192.0.2/],
  ])('is refused when %s', (_, source, reverse, reason) => {
    expect(added(source, reverse)).toMatch(reason);
  });

  it('is refused for a zone that a server writes', () => {
    const zones = { [PATH]: `; zonesmith: kind=secondary\n${REVERSE}` };
    expect(added(SOURCE, '', { zones })).toMatch(/db\.192\.0\.2, which is a copy of a zone/);
  });

  it('is refused when nobody knows the name', () => {
    expect(added('mail A 192.0.2.25█\n', '', { origin: null })).toMatch(/Nobody knows which zone this is/);
  });

  it('never throws, wherever the cursor and whatever the zones are', () => {
    const nasty =
      'a A\n A 192.0.2.1\n( A 192.0.2.2\n"\n$GENERATE 1-2 h$ A 192.0.2.$\n@ A 192.0.2.3 x\n* AAAA ::1\nb A 192.0.2.4';
    for (const origin of ['example.com.', '.', ORIGIN, null]) {
      const zones = { [PATH]: `${REVERSE}4 PTR (\n`, 'db.other': nasty, 'db.198.51.100': '$ORIGIN\n PTR\n' };
      const { snapshot } = marked(nasty, { origin, zones });
      for (let offset = 0; offset <= nasty.length; offset++) expect(() => addPtr(snapshot, offset)).not.toThrow();
    }
  });

  it('is offered as an action that wants a word of the user', () => {
    const { snapshot, offset } = marked(SOURCE, { zones: { [PATH]: REVERSE } });
    const actions = codeActions(snapshot, { start: offset, end: offset });
    expect(actions.filter(({ confirm }) => confirm).map(({ title }) => title)).toEqual([
      'Add a PTR record for 192.0.2.25 to 2.0.192.in-addr.arpa. (serial unchanged)',
    ]);
  });
});
