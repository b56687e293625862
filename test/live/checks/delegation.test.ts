/** What the parent zone says about a zone. */
import { describe, expect, it } from 'vitest';
import delegation from '../../../server/src/live/checks/delegation-as-in-zone.ts';
import ds from '../../../server/src/live/checks/ds-matches-key.ts';
import type { LiveAnswer } from '../../../server/src/live/resolver.ts';
import { recordOf, type Said } from '../../support/fakeWorld.ts';
import { runCheck, ZONE } from './live.ts';

const PARENT = '203.0.113.53';
const AT_PARENT: Record<string, Said> = {
  'com. SOA': 'ns.parent.example. hostmaster.parent.example. 1 7200 1800 1209600 3600',
  'com. NS': 'ns.parent.example.',
  'ns.parent.example. A': PARENT,
  'ns.parent.example. AAAA': 'NODATA',
};

/** A referral: name servers, and addresses by name. */
const refers = (servers: string[], glue: Record<string, string> = {}): Partial<LiveAnswer> => ({
  kind: 'referral',
  authority: servers.map((server) => recordOf('example.com.', 'NS', server)),
  additional: Object.entries(glue).map(([name, address]) => recordOf(name, 'A', address)),
});

describe('delegation-as-in-zone', () => {
  const run = async (said: Said | undefined, dns: Record<string, Said> = AT_PARENT) => {
    const { shown, results } = await runCheck(delegation, ZONE, {
      dns: { ...dns, ...(said && { [`${PARENT} example.com. NS`]: said }) },
    });
    return { shown, messages: results.map(({ message }) => message) };
  };
  const both = ['ns1.example.com.', 'NS2.example.net.'];

  it('passes the same servers with the same glue', async () => {
    expect((await run(refers(both, { 'ns1.example.com.': '192.0.2.53' }))).shown).toEqual(['pass example.com.']);
    expect((await run(refers(both))).shown).toEqual(['pass example.com.']);
  });

  it('shows what differs where it is written', async () => {
    const { shown, messages } = await run(
      refers(['ns1.example.com.', 'ns3.old.example.net.'], { 'ns1.example.com.': '192.0.2.10' }),
    );
    expect(shown).toEqual([
      'warn ns2.example.net. 4:warning',
      'warn ns3.old.example.net. 4:warning',
      'warn ns1.example.com. glue 5:warning',
    ]);
    expect(messages[0]).toContain('ns2.example.net. is not in the delegation');
    expect(messages[2]).toContain('glue at the parent is 192.0.2.10');
  });

  it('shows each address that differs', async () => {
    const text = `${ZONE}ns3 IN A 192.0.2.54\n`.replace('ns2.example.net.', 'ns3');
    const said = refers(['ns1.example.com.', 'ns3.example.com.'], {
      'ns1.example.com.': '192.0.2.1',
      'ns3.example.com.': '192.0.2.3',
    });
    const { shown } = await runCheck(delegation, text, { dns: { ...AT_PARENT, [`${PARENT} example.com. NS`]: said } });
    expect(shown).toEqual(['warn ns1.example.com. glue 5:warning', 'warn ns3.example.com. glue 8:warning']);
  });

  it('knows a zone that nobody delegates to', async () => {
    expect((await run('NXDOMAIN')).shown).toEqual(['fail example.com. 3:warning']);
  });

  it.each<[string, Said | undefined, Record<string, Said>?]>([
    ['timeout', 'timeout'],
    ['REFUSED', 'refused'],
    ['SERVFAIL', 'servfail'],
    ['a parent that has the zone as well', ['ns1.example.com.']],
    ['no parent', undefined, { 'com. SOA': 'timeout' }],
    [
      'a parent without addresses',
      undefined,
      { ...AT_PARENT, 'ns.parent.example. A': 'timeout', 'ns.parent.example. AAAA': 'timeout' },
    ],
  ])('cannot tell: %s', async (_, said, dns) =>
    expect((await run(said, dns)).shown).toEqual(['cannot-tell example.com.']),
  );
});

describe('ds-matches-key', () => {
  const KEY =
    'DNSKEY 257 3 13 IUOn/ALgN5KXwYyITgHBg+pfHD/IsO0Bqlz5vtO2kPyGtimA+7TKhu13fxX+xjpwwvzz1WZrUkpx/IiL6ivzsQ==';
  const OTHER = '42258 13 2 C10B2EF4E4FEFB0B5F7121BB748CC19FE39665FA251E894E0AF4E8BE4D19735D';
  const RIGHT = '25813 13 2 1E9580DAEB55D13ED6988C9A4B620C074C26BF5FDA7C68B6F609C59348E23068';
  const parent = '203.0.113.53';
  const dns = {
    'org. SOA': 'ns.parent.example. hostmaster.parent.example. 1 7200 1800 1209600 3600',
    'org. NS': 'ns.parent.example.',
    'ns.parent.example. A': parent,
    'ns.parent.example. AAAA': 'NODATA',
  };
  const run = async (said: Said, keys = `@ IN ${KEY}\n`, more: Record<string, Said> = {}) => {
    const setup = { origin: 'example.org.', dns: { ...dns, [`${parent} example.org. DS`]: said, ...more } };
    const { shown, results } = await runCheck(ds, ZONE + keys, setup);
    return { shown, message: results[0].message };
  };

  it('passes a DS record whose digest is that of a key', async () => {
    expect((await run(RIGHT)).shown).toEqual(['pass example.org.']);
    expect((await run([OTHER, RIGHT])).shown).toEqual(['pass example.org.']);
  });

  it('looks at the digest, not only at the tag', async () => {
    expect((await run(`25813 13 2 ${'AB'.repeat(32)}`)).shown).toEqual(['fail example.org. 8:error']);
  });

  it('shows the key that no DS record fits', async () => {
    const { shown, message } = await run(OTHER);
    expect(shown).toEqual(['fail example.org. 8:error']);
    expect(message).toContain('this key (tag 25813)');
  });

  it('knows a zone that is not signed', async () => {
    expect((await run('NODATA', '')).shown).toEqual(['pass example.org.']);
    expect((await run(RIGHT, '')).shown).toEqual(['fail example.org. 2:error']);
  });

  it('remarks keys without DS record', async () =>
    expect((await run('NODATA')).shown).toEqual(['warn example.org. 8:information']));

  it('takes the keys of the DNS when the file has none', async () => {
    expect((await run(RIGHT, '', { 'example.org. DNSKEY': KEY.slice(7) })).shown).toEqual(['pass example.org.']);
    expect((await run(RIGHT, '', { 'example.org. DNSKEY': 'servfail' })).shown).toEqual(['cannot-tell example.org.']);
  });

  it('asks the servers of the zone when a resolver that validates fails', async () => {
    const failing = { 'resolver example.org. DNSKEY': 'servfail' };
    const { shown, message } = await run(RIGHT, '', failing);
    expect(shown).toEqual(['fail example.org. 2:error']);
    expect(message).toContain('example.org. has no key');
    const own = { ...failing, 'example.org. DNSKEY': KEY.slice(7) };
    expect((await run(RIGHT, '', own)).shown).toEqual(['pass example.org.']);
    expect((await run(OTHER, '', own)).shown).toEqual(['fail example.org. 2:error']);
    const lame = { ...failing, 'example.org. DNSKEY': { kind: 'nodata', authoritative: false } as const };
    expect((await run(RIGHT, '', lame)).shown).toEqual(['cannot-tell example.org.']);
  });

  it.each(['timeout', 'refused', 'servfail'])('cannot tell after %s', async (said) =>
    expect((await run(said)).shown).toEqual(['cannot-tell example.org.']),
  );
});
