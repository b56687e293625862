import { describe, expect, it } from 'vitest';
import check from '../../../server/src/live/checks/name-as-in-file.ts';
import type { Said } from '../../support/fakeWorld.ts';
import { runCheck, ZONE } from './live.ts';

const WWW = 'A www.example.com.';
const TEXT = `${ZONE}www IN A 192.0.2.80\n`;
const SOA = 'ns1.example.com. hostmaster.example.com. 2026050100 7200 1800 1209600 3600';

async function www(dns: Record<string, Said>, text = TEXT) {
  const { results, shown, world } = await runCheck(check, text, { dns });
  const at = results.findIndex(({ subject }) => subject === WWW);
  return { shown: shown[at], message: results[at].message, asked: world.asked, all: shown };
}

describe('name-as-in-file', () => {
  it('passes what is served as it is written, and asks nobody else then', async () => {
    const { all, asked } = await www({});
    expect(all.toSorted()).toEqual([
      'pass A mail.example.com.',
      'pass A ns1.example.com.',
      `pass ${WWW}`,
      'pass MX example.com.',
      'pass NS example.com.',
    ]);
    expect(asked.every((question) => question.split(' ').length === 2)).toBe(true);
  });

  it('says that an old negative answer may be kept', async () => {
    const { shown, message } = await www({
      'www.example.com. A': 'NXDOMAIN',
      'ns1.example.com www.example.com. A': '192.0.2.80',
    });
    expect(shown).toBe(`pass ${WWW} 8:information`);
    expect(message).toContain('up to 1 hour');
  });

  it('says that an old answer may be kept', async () => {
    const { shown } = await www({
      'www.example.com. A': '192.0.2.81',
      'ns1.example.com www.example.com. A': '192.0.2.80',
    });
    expect(shown).toBe(`pass ${WWW} 8:information`);
  });

  it('says no more than that the file is not loaded yet', async () => {
    const old = { 'ns1.example.com example.com. SOA': SOA, 'ns2.example.net example.com. SOA': SOA };
    const { shown, message } = await www({ 'www.example.com. A': 'NXDOMAIN', ...old });
    expect(shown).toBe(`warn ${WWW}`);
    expect(message).toContain('2026050100');
  });

  it('warns when the same version holds something else', async () => {
    const { shown, message } = await www({ 'www.example.com. A': '192.0.2.81' });
    expect(shown).toBe(`fail ${WWW} 8:warning`);
    expect(message).toContain('serves 192.0.2.81');
  });

  it('says that a newer version is served', async () => {
    const newer = SOA.replace('2026050100', '2026052001');
    const dns = {
      'www.example.com. A': '192.0.2.81',
      'ns1.example.com example.com. SOA': newer,
      'ns2.example.net example.com. SOA': newer,
    };
    expect((await www(dns)).shown).toBe(`warn ${WWW} 8:information`);
  });

  it.each(['timeout', 'refused', 'servfail'])('cannot tell after %s', async (said) => {
    expect((await www({ 'www.example.com. A': said })).shown).toBe(`cannot-tell ${WWW}`);
  });

  it('cannot tell when no name server answers', async () => {
    const dns = {
      'www.example.com. A': 'NXDOMAIN',
      'ns1.example.com example.com. SOA': 'timeout',
      'ns2.example.net example.com. SOA': 'timeout',
    };
    expect((await www(dns)).shown).toBe(`cannot-tell ${WWW}`);
    const mute = { 'www.example.com. A': 'NXDOMAIN', 'ns1.example.com www.example.com. A': 'timeout' };
    expect((await www(mute)).shown).toBe(`cannot-tell ${WWW}`);
  });

  it('compares aliases, and leaves delegations and glue to others', async () => {
    const text = `${ZONE}ftp IN CNAME www.example.net.\nlab IN NS ns.lab\nns.lab IN A 192.0.2.9\n`;
    const { shown } = await runCheck(check, text);
    expect(shown).toContain('pass CNAME ftp.example.com.');
    expect(shown.some((line) => line.includes('lab'))).toBe(false);
  });
});
