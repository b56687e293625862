import { describe, expect, it } from 'vitest';
import { type NewZone, newZone } from '../../server/src/features/newZone.ts';
import { check, NOW } from '../support/check.ts';

type Answers = Omit<NewZone, 'now'>;

const MAIL: Answers = {
  origin: 'example.com',
  nameServers: ['ns1.example.com', 'ns.example.net.'],
  mailHost: 'mail',
};

const CASES: readonly (readonly [string, Answers])[] = [
  ['with mail', MAIL],
  ['without mail', { origin: 'example.com.', nameServers: ['ns1', 'ns2'] }],
  ['without name servers', { origin: 'example.com', nameServers: [] }],
  [
    'with all hosts elsewhere',
    { origin: 'example.com', nameServers: ['a.example.net.', 'b.example.net.'], mailHost: 'mx.example.net.' },
  ],
  [
    'with the apex as a host',
    { origin: 'example.com', nameServers: ['example.com.', 'ns.example.net.'], mailHost: 'example.com.' },
  ],
  [
    'with hosts further down',
    { origin: 'example.com', nameServers: ['ns.a', 'ns.b.example.com'], mailHost: 'in.mail' },
  ],
  ['with a name server that takes mail', { origin: 'example.com', nameServers: ['ns1', 'ns2'], mailHost: 'ns1' }],
  [
    'with addresses',
    {
      ...MAIL,
      hostmaster: 'john.doe@example.com',
      addresses: { ns1: ['192.0.2.53', '2001:db8::53'], 'mail.example.com.': ['192.0.2.26'] },
    },
  ],
  [
    'of a long name',
    {
      origin: 'an-unusually-long-name-for-a-domain.example.com',
      nameServers: ['a-name-server-with-a-long-name', 'ns2'],
    },
  ],
  ['of IPv4 addresses', { origin: '2.0.192.in-addr.arpa', nameServers: ['ns1.example.com.', 'ns2.example.com.'] }],
  ['of a part of them', { origin: '0/26.2.0.192.in-addr.arpa', nameServers: ['ns1.example.com.', 'ns2.example.com.'] }],
  [
    'of IPv6 addresses',
    {
      origin: '8.b.d.0.1.0.0.2.ip6.arpa',
      nameServers: ['ns1.example.com.', 'ns2.example.com.'],
      hostmaster: 'noc@example.com',
    },
  ],
];

function made(answers: Answers): string {
  const zone = newZone({ ...answers, now: NOW });
  if (!('text' in zone)) throw new Error(zone.refused);
  return zone.text;
}

describe('a new zone', () => {
  it.each(CASES)('%s has no fault', (_, answers) => {
    const { findings, zone, refusedBy } = check(made(answers), { origin: answers.origin });
    const told = findings.filter(({ severity }) => severity !== 'hint');
    expect(told.map(({ code, line }) => `${line} ${code}`)).toEqual([]);
    expect(refusedBy).toEqual([]);
    expect(zone.problems).toEqual([]);
    expect(zone.outside).toEqual([]);
    expect(zone.recordCount).toBeGreaterThan(2);
  });

  it.each(CASES.filter(([name]) => /^(with mail|without mail|with addresses|of IPv4 addresses)$/.test(name)))(
    '%s looks well',
    (_, answers) => {
      expect(made(answers)).toMatchSnapshot();
    },
  );

  it.each([
    [{ origin: '', nameServers: [] }, / is no name for a zone/],
    [{ origin: '.', nameServers: [] }, /is no name for a zone/],
    [{ origin: 'a..b', nameServers: [] }, /is no name for a zone/],
    [{ origin: 'exa mple', nameServers: [] }, /is no name for a zone/],
    [{ origin: 'example.com', nameServers: ['ns_1'] }, /ns_1 is no host name/],
    [{ ...MAIL, mailHost: 'mail;' }, /mail; is no host name/],
    [{ ...MAIL, hostmaster: 'nobody' }, /nobody is no mail address/],
    [{ ...MAIL, addresses: { mail: ['192.0.2'] } }, /192.0.2 is no address/],
    [{ origin: '2.0.192.in-addr.arpa', nameServers: ['ns1'] }, /have names elsewhere/],
    [{ origin: '2.0.192.in-addr.arpa', nameServers: [] }, /needs a name server/],
  ] as readonly (readonly [Answers, RegExp])[])('is refused for %j', (answers, reason) => {
    expect(newZone({ ...answers, now: NOW })).toEqual({ refused: expect.stringMatching(reason) });
  });
});
