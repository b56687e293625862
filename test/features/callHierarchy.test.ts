import { describe, expect, it } from 'vitest';
import {
  type CallItem,
  incomingCalls,
  outgoingCalls,
  prepareCallHierarchy,
} from '../../server/src/features/callHierarchy.ts';
import { type FeatureSetup, marked } from '../support/feature.ts';
import { shown } from '../support/places.ts';

const item = ({ label, kind, detail, place }: CallItem): string => `${kind} ${label} (${detail}) at ${shown(place)}`;

const FORWARD = `@ SOA ns hm 1 1 1 1 1
@ MX 10 mail
@ TXT "v=spf1 mx a:mail.example.com -all"
mail A 192.0.2.1
www CNAME web
web CNAME www
_imap._tcp SRV 0 0 143 mail.example.com.
`;
const SETUP: FeatureSetup = {
  zones: {
    rev: '2.0.192.in-addr.arpa. 60 SOA a.example. b.example. 1 1 1 1 1\n1.2.0.192.in-addr.arpa. 60 PTR mail.example.com.\n',
  },
};
const { snapshot } = marked(FORWARD, SETUP);

const incoming = (name: string): string[] =>
  incomingCalls(snapshot, name).map(({ from, places }) => `${item(from)}: ${places.map(shown).join(', ')}`);
const outgoing = (name: string): string[] =>
  outgoingCalls(snapshot, name).map(({ to, places }) => `${item(to)}: ${places.map(shown).join(', ')}`);

describe('the start', () => {
  it.each([
    ['█mail A 192.0.2.1\n', ['host mail.example.com (A in example.com.) at zone:1 mail']],
    ['@ MX 1 mail█\nmail A 192.0.2.1\n', ['host mail.example.com (A in example.com.) at zone:2 mail']],
    [
      '@ MX 1 mail█.example.net.\n',
      ['name mail.example.net (no records in the loaded zones) at zone:1 mail.example.net.'],
    ],
    ['mail A 192.0.2█.1\n', ['address 192.0.2.1 (no records in the loaded zones) at zone:1 192.0.2.1']],
    ['mail █A 192.0.2.1\n', []],
    ['█', []],
  ])('%j', (text, expected) => {
    const { snapshot: own, offset } = marked(text);
    expect(prepareCallHierarchy(own, offset).map(item)).toEqual(expected);
  });
});

describe('who points to a name', () => {
  it('each owner once, with all places', () => {
    expect(incoming('mail.example.com.')).toEqual([
      'zone example.com (SOA, MX, TXT in example.com.) at zone:2 @: zone:2 mail, zone:3 mail.example.com',
      'name _imap._tcp.example.com (SRV in example.com.) at zone:7 _imap._tcp: zone:7 mail.example.com.',
      'address 192.0.2.1 (PTR in 2.0.192.in-addr.arpa.) at rev:2 1.2.0.192.in-addr.arpa.: rev:2 mail.example.com.',
    ]);
  });

  it('hosts to the name of their address', () => {
    expect(incoming('1.2.0.192.in-addr.arpa.')).toEqual([
      'host mail.example.com (A in example.com.) at zone:4 mail: zone:4 192.0.2.1',
    ]);
  });

  it.each(['nobody.example.com.', 'www.example.net.', '.', ''])('nobody to %j', (name) => {
    expect(incoming(name)).toEqual([]);
  });
});

describe('where a name leads', () => {
  it('from the domain to its hosts', () => {
    expect(outgoing('example.com.')).toEqual([
      'name ns.example.com (no records in the loaded zones) at zone:1 ns: zone:1 ns',
      'host mail.example.com (A in example.com.) at zone:4 mail: zone:2 mail, zone:3 mail.example.com',
    ]);
  });

  it('from a host to its address, and from there back', () => {
    const [address] = outgoingCalls(snapshot, 'MAIL.example.com.');
    expect(item(address.to)).toBe('address 192.0.2.1 (PTR in 2.0.192.in-addr.arpa.) at rev:2 1.2.0.192.in-addr.arpa.');
    expect(outgoing(address.to.name)).toEqual([
      'host mail.example.com (A in example.com.) at zone:4 mail: rev:2 mail.example.com.',
    ]);
  });

  it('around in a loop of aliases', () => {
    expect(outgoing('www.example.com.')).toEqual([
      'alias web.example.com (CNAME in example.com.) at zone:6 web: zone:5 web',
    ]);
    expect(outgoing('web.example.com.')).toEqual([
      'alias www.example.com (CNAME in example.com.) at zone:5 www: zone:6 www',
    ]);
  });

  it.each([
    ['a wildcard', '*.x MX 1 mail\n', 'a.x.example.com.', ['mail.example.com']],
    ['a DNAME', 'x DNAME example.net.\n', 'a.x.example.com.', ['example.net']],
    ['a template', '$TTL 60\n$GENERATE 1-2 h$ A 192.0.2.$\n', 'h2.example.com.', ['192.0.2.2']],
    ['not what is signed', 'x NSEC y A\nx A 192.0.2.1\n', 'x.example.com.', ['192.0.2.1']],
  ])('%s', (_, text, name, expected) => {
    expect(outgoingCalls(marked(text).snapshot, name).map(({ to }) => to.label)).toEqual(expected);
  });
});
