import { describe, expect, it } from 'vitest';
import { parseServer, printServer } from '../../../server/src/live/dns/serverAddress.ts';
import { serversIn } from '../../../server/src/live/dns/servers.ts';

describe('resolvers as people write them', () => {
  it.each([
    ['192.0.2.1', { protocol: 'udp', address: '192.0.2.1', port: 53 }],
    ['192.0.2.1:5353', { protocol: 'udp', address: '192.0.2.1', port: 5353 }],
    ['udp://192.0.2.1', { protocol: 'udp', address: '192.0.2.1', port: 53 }],
    ['tcp://192.0.2.1:5353', { protocol: 'tcp', address: '192.0.2.1', port: 5353 }],
    ['2001:db8::1', { protocol: 'udp', address: '2001:db8::1', port: 53 }],
    ['[2001:db8::1]', { protocol: 'udp', address: '2001:db8::1', port: 53 }],
    ['[2001:db8::1]:5353', { protocol: 'udp', address: '2001:db8::1', port: 5353 }],
    ['fe80::1%eth0', { protocol: 'udp', address: 'fe80::1%eth0', port: 53 }],
    ['tls://192.0.2.1', { protocol: 'tls', address: '192.0.2.1', port: 853 }],
    [
      'tls://192.0.2.1:853#dns.example.com',
      { protocol: 'tls', address: '192.0.2.1', port: 853, name: 'dns.example.com' },
    ],
    ['tls://[2001:db8::1]:8853', { protocol: 'tls', address: '2001:db8::1', port: 8853 }],
    ['tls://dns.example.com', { protocol: 'tls', address: 'dns.example.com', port: 853, name: 'dns.example.com' }],
    ['https://dns.example.com/dns-query', { protocol: 'https', url: 'https://dns.example.com/dns-query' }],
    ['https://dns.example.com/dns-query{?dns}', { protocol: 'https', url: 'https://dns.example.com/dns-query' }],
    ['system', 'system'],
  ])('%s', (text, expected) => expect(parseServer(text)).toEqual(expected));

  it.each([
    '',
    'dns.example.com',
    '192.0.2',
    '192.0.2.256',
    '010.0.0.1',
    '192.0.2.1:0',
    '192.0.2.1:65536',
    '192.0.2.1:',
    '192.0.2.1:a',
    '[192.0.2.1]',
    '[2001:db8::1',
    '2001:db8::1::2',
    'http://dns.example.com/',
    'https://',
    'ftp://192.0.2.1',
    'tls://',
    'tls://192.0.2.1#',
    '192.0.2.1#dns.example.com',
    '192.0.2.1 ; rm',
    'System',
  ])('not %j', (text) => expect(parseServer(text)).toBeUndefined());

  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['192.0.2.1:5353', '192.0.2.1:5353'],
    ['[2001:db8::1]:5353', '[2001:db8::1]:5353'],
    ['[2001:db8::1]:53', '2001:db8::1'],
    ['tcp://192.0.2.1:5353', '192.0.2.1:5353 (TCP)'],
    ['tls://192.0.2.1#a.example', '192.0.2.1 (TLS)'],
    ['https://dns.example.com/dns-query', 'https://dns.example.com/dns-query'],
  ])('%s is shown as %s', (text, shown) => {
    const server = parseServer(text);
    expect(server && server !== 'system' && printServer(server)).toBe(shown);
  });
});

describe('the resolvers in the settings', () => {
  const system = [{ protocol: 'udp', address: '192.0.2.53', port: 53 }] as const;

  it('in their order, with those of the system, without what cannot be read', () => {
    const { servers, nobody } = serversIn([' 192.0.2.1 ', 'system', 'nonsense'], system);
    expect(servers.map((server) => printServer(server))).toEqual(['192.0.2.1', '192.0.2.53']);
    expect(nobody).toBeUndefined();
  });
});
