import { describe, expect, it } from 'vitest';
import check from '../../../server/src/live/checks/serial-on-all-servers.ts';
import { LIVE_NOW } from '../../support/fakeWorld.ts';
import { type LiveSetup, runCheck, ZONE } from './live.ts';

const soa = (serial: number): string => `ns1.example.com. hostmaster.example.com. ${serial} 7200 1800 1209600 3600`;
const NS1 = 'ns1.example.com example.com. SOA';
const NS2 = 'ns2.example.net example.com. SOA';
const FIRST = 'ns1.example.com. (192.0.2.53)';
const SECOND = 'ns2.example.net. (198.51.100.53)';

const serials = async (dns: LiveSetup['dns'], more: LiveSetup = {}, text = ZONE) =>
  runCheck(check, text, { ...more, ...(dns && { dns }) });

describe('serial-on-all-servers', () => {
  it('passes when all have the version of the file', async () => {
    expect((await serials({})).shown).toEqual([`pass ${FIRST}`, `pass ${SECOND}`, 'pass serial 2026050101']);
  });

  it('warns of a secondary that is behind longer than it may be', async () => {
    const { shown, results } = await serials({ [NS2]: soa(2026030101) });
    expect(shown).toEqual([`pass ${FIRST}`, `warn ${SECOND} 4:warning`, 'pass serial 2026050101']);
    expect(results[1].message).toContain('still serves version 2026030101');
    expect(results[1].evidence).toMatchObject([{ question: 'SOA example.com.' }]);
    expect(results[1].evidence[0].answer).toContain('2026030101');
  });

  it('gives a secondary the time that it has', async () => {
    const now = Date.parse('2026-05-01T12:00:00Z');
    expect((await serials({ [NS2]: soa(2026030101) }, { now })).shown[1]).toBe(`warn ${SECOND} 4:information`);
  });

  it('knows no time when the serial does not tell it', async () => {
    const text = ZONE.replace('2026050101', '17');
    expect((await serials({ [NS2]: soa(16) }, {}, text)).shown[1]).toBe(`warn ${SECOND} 4:information`);
  });

  it('says that the file is not loaded yet, and nothing else', async () => {
    const old = soa(2026050100);
    const { shown } = await serials({ [NS1]: old, [NS2]: old });
    expect(shown).toEqual([`pass ${FIRST}`, `pass ${SECOND}`, 'warn serial 2026050101 2:information']);
  });

  it('warns when the servers have a newer version', async () => {
    const { shown, results } = await serials({ [NS1]: soa(2026052003), [NS2]: soa(2026052003) });
    expect(shown[2]).toBe('fail serial 2026050101 2:warning');
    expect(results[2].message).toContain('already has serial 2026052003');
  });

  it('does not mind a serial that a signing server raised', async () => {
    const { shown } = await serials({
      [NS1]: soa(2026050104),
      [NS2]: soa(2026050104),
      'example.com. DNSKEY':
        '257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==',
    });
    expect(shown[2]).toBe('warn serial 2026050101 2:information');
  });

  it('knows serials of which none is newer', async () => {
    const text = ZONE.replace('2026050101', '1');
    expect((await serials({ [NS1]: soa(2147483649), [NS2]: soa(2147483649) }, {}, text)).shown[2]).toBe(
      'fail serial 1 2:warning',
    );
  });

  it.each(['refused', 'servfail'])('calls a server that says %s one without the zone', async (said) => {
    expect((await serials({ [NS2]: said })).shown[1]).toBe(`fail ${SECOND} 4:warning`);
  });

  it('calls a server without authority one without the zone', async () => {
    const { shown, results } = await serials({ [NS2]: { kind: 'nodata', authoritative: false } });
    expect(shown[1]).toBe(`fail ${SECOND} 4:warning`);
    expect(results[1].message).toContain('does not serve the zone');
  });

  it('warns of a server that does not answer while others do', async () => {
    expect((await serials({ [NS2]: 'timeout' })).shown[1]).toBe(`warn ${SECOND} 4:warning`);
  });

  it('cannot tell when no server answers', async () => {
    expect((await serials({ [NS1]: 'timeout', [NS2]: 'timeout' })).shown).toEqual([
      `cannot-tell ${FIRST}`,
      `cannot-tell ${SECOND}`,
    ]);
  });

  it('cannot tell over a family that this network does not have', async () => {
    const { shown } = await serials({
      'ns2.example.net. AAAA': '2001:db8::53',
      '2001:db8::53 example.com. SOA': 'unreachable',
      'ns2.example.net example.com. SOA': 'timeout',
    });
    expect(shown).toContain('cannot-tell ns2.example.net. (2001:db8::53)');
  });

  it('needs addresses of the name servers', async () => {
    const none = { 'ns2.example.net. A': 'NXDOMAIN', 'ns2.example.net. AAAA': 'NXDOMAIN' };
    expect((await serials(none)).shown).toContain('fail ns2.example.net. 4:error');
    const unknown = { 'ns2.example.net. A': 'servfail', 'ns2.example.net. AAAA': 'NODATA' };
    expect((await serials(unknown)).shown).toContain('cannot-tell ns2.example.net.');
  });

  it('asks each address for the SOA record once', async () => {
    const { world } = await serials({}, { now: LIVE_NOW });
    expect(world.asked.filter((question) => question.endsWith('soa'))).toEqual([
      'ns1.example.com example.com. soa',
      'ns2.example.net example.com. soa',
    ]);
  });
});
