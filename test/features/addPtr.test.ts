import { describe, expect, it } from 'vitest';
import { addPtr } from '../../server/src/features/addPtr.ts';
import { newZone } from '../../server/src/features/newZone.ts';
import { check, NOW } from '../support/check.ts';
import { marked } from '../support/feature.ts';

const REVERSE =
  '$ORIGIN 2.0.192.in-addr.arpa.\n$TTL 1h\n@ SOA ns1.example.com. hm.example.com. 1 4h 1h 2w 1h\n NS ns1.example.com.\n';

/** The reverse zone afterwards, without its head; or why there is none. */
function added(source: string, reverse: string, path = 'db.192.0.2'): string {
  const { snapshot, offset } = marked(source, { zones: { [path]: `${REVERSE}${reverse}` } });
  const answer = addPtr(snapshot, offset);
  if ('refused' in answer) return answer.refused;
  const text = `${REVERSE}${reverse}`;
  const [{ place, newText }] = answer.edits;
  return (text.slice(0, place.start) + newText + text.slice(place.end)).slice(REVERSE.length);
}

describe('a PTR record for an address', () => {
  it.each([
    [
      'goes between its neighbours',
      '10 PTR a.example.com.\n30 PTR b.example.com.\n',
      '10 PTR a.example.com.\n25 PTR mail.example.com.\n30 PTR b.example.com.\n',
    ],
    [
      'looks like them',
      '10      IN PTR  a.example.com.\n',
      '10      IN PTR  a.example.com.\n25      IN PTR  mail.example.com.\n',
    ],
    [
      'comes last without a newline before it',
      '10 PTR a.example.com.',
      '10 PTR a.example.com.\n25 PTR mail.example.com.',
    ],
    ['is the first one', '', '25\tPTR\tmail.example.com.\n'],
    ['takes the place of another one', '25 PTR old.example.com. ; x\n', '25 PTR mail.example.com. ; x\n'],
  ])('%s', (_, reverse, expected) => {
    expect(added('mail A 192.0.2.2█5\n', reverse)).toBe(expected);
  });

  it.each([
    ['there is one already', 'mail A 192.0.2.25█\n', '25 PTR MAIL.example.com.\n', /has this PTR record already/],
    ['no zone is at hand', 'mail A 198.51.100.25█\n', '', /lives with whoever owns the address block/],
    ['there is no address', 'mail TXT x█\n', '', /no A or AAAA record/],
    [
      'there are several',
      'mail A 192.0.2.25█\n',
      '25 PTR a.example.com.\n25 PTR b.example.com.\n',
      /2 PTR records already/,
    ],
  ])('is refused when %s', (_, source, reverse, reason) => {
    expect(added(source, reverse)).toMatch(reason);
  });
});

describe('a new zone', () => {
  it.each([
    ['with mail', { origin: 'example.com', nameServers: ['ns1.example.com', 'ns.example.net.'], mailHost: 'mail' }],
    ['without mail', { origin: 'example.com.', nameServers: ['ns1', 'ns2'] }],
    ['of addresses', { origin: '2.0.192.in-addr.arpa', nameServers: ['ns1.example.com.', 'ns2.example.com.'] }],
  ])('%s has no fault', (_, answers) => {
    const made = newZone({ ...answers, now: NOW });
    if (!('text' in made)) throw new Error(made.refused);
    const { findings, zone, refusedBy } = check(made.text, { origin: answers.origin });
    expect(findings.filter(({ severity }) => severity !== 'hint').map(({ code, line }) => `${line} ${code}`)).toEqual(
      [],
    );
    expect(refusedBy).toEqual([]);
    expect(zone.recordCount).toBeGreaterThan(2);
    expect(made.text).toMatchSnapshot();
  });

  it.each(['', '.', 'a..b', 'exa mple'])('is refused for %j', (origin) => {
    expect(newZone({ origin, nameServers: [], now: NOW })).toHaveProperty('refused');
  });
});
