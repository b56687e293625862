import { describe, expect, it } from 'vitest';
import check from '../../../server/src/live/checks/ptr-of-mail-host.ts';
import type { Said } from '../../support/fakeWorld.ts';
import { runCheck, ZONE } from './live.ts';

const PTR = '25.2.0.192.in-addr.arpa. PTR';

async function ptr(said: Said, more: Record<string, Said> = {}, text = ZONE) {
  const { results, shown, world } = await runCheck(check, text, { dns: { [PTR]: said, ...more } });
  return { shown, message: results[0]?.message ?? '', asked: world.asked, evidence: results[0]?.evidence ?? [] };
}

const SUBJECT = 'mail.example.com. 192.0.2.25';

describe('ptr-of-mail-host', () => {
  it('passes a name that leads back', async () => {
    const { shown, evidence } = await ptr('mail.example.com.');
    expect(shown).toEqual([`pass ${SUBJECT}`]);
    expect(evidence.map(({ asked, question, answer }) => [asked, question, answer])).toEqual([
      ['192.0.2.1', 'PTR 25.2.0.192.in-addr.arpa.', 'mail.example.com.'],
      ['192.0.2.1', 'A mail.example.com.', '192.0.2.25'],
    ]);
  });

  it('follows an alias to a classless reverse zone', async () => {
    expect((await ptr(['CNAME 25.0-63.2.0.192.in-addr.arpa.', 'mail.example.com.'])).shown).toEqual([
      `pass ${SUBJECT}`,
    ]);
  });

  it.each(['NXDOMAIN', 'NODATA'])('fails without a PTR record: %s', async (said) => {
    const { shown, message } = await ptr(said);
    expect(shown).toEqual([`fail ${SUBJECT} 7:warning`]);
    expect(message).toContain('25.2.0.192.in-addr.arpa. PTR mail.example.com.');
  });

  it.each([
    ['timeout', 'did not answer in time'],
    ['refused', 'REFUSED'],
    ['servfail', 'SERVFAIL'],
  ])('cannot tell after %s', async (said, words) => {
    const { shown, message } = await ptr(said);
    expect(shown).toEqual([`cannot-tell ${SUBJECT}`]);
    expect(message).toContain(words);
  });

  it('fails when the name leads elsewhere', async () => {
    const { shown, message } = await ptr('vps7.hosting.example.net.', { 'vps7.hosting.example.net. A': '192.0.2.52' });
    expect(shown).toEqual([`fail ${SUBJECT} 7:warning`]);
    expect(message).toContain('vps7.hosting.example.net.');
  });

  it('cannot tell when nobody knows where the name leads', async () => {
    expect((await ptr('vps7.hosting.example.net.', { 'vps7.hosting.example.net. A': 'servfail' })).shown).toEqual([
      `cannot-tell ${SUBJECT}`,
    ]);
  });

  it('takes one confirmed name of two', async () => {
    const { shown } = await ptr(['mail.example.com.', 'old.example.net.'], { 'old.example.net. A': 'NXDOMAIN' });
    expect(shown).toEqual([`warn ${SUBJECT} 7:information`]);
  });

  it('warns of a name that looks dynamic', async () => {
    const name = 'static-192-0-2-25.dsl.provider.example.net.';
    const { shown, message } = await ptr(name, { [`${name} A`]: '192.0.2.25' });
    expect(shown).toEqual([`warn ${SUBJECT} 7:warning`]);
    expect(message).toContain('contains 192.0.2.25 and the word "dsl"');
  });

  it('remarks a name that a provider made', async () => {
    const name = 'static.25.2.0.192.clients.provider.example.net.';
    expect((await ptr(name, { [`${name} A`]: '192.0.2.25' })).shown).toEqual([`warn ${SUBJECT} 7:information`]);
  });

  it('remarks a PTR record that names an alias', async () => {
    const { shown } = await ptr('mail.example.com.', {
      'mail.example.com. A': ['CNAME mx.example.net.', '192.0.2.25'],
    });
    expect(shown).toEqual([`warn ${SUBJECT} 7:information`]);
  });

  it('passes another name of the host with a remark', async () => {
    expect((await ptr('alpha.example.net.', { 'alpha.example.net. A': '192.0.2.25' })).shown).toEqual([
      `pass ${SUBJECT} 7:information`,
    ]);
  });

  it('wants the greeting that is declared', async () => {
    const text = `; zonesmith: ehlo=out.example.com@192.0.2.25\n${ZONE}out IN A 192.0.2.25\n`;
    const { shown } = await ptr('out.example.com.', {}, text);
    expect(shown.filter((line) => line.includes('out.'))).toEqual(['pass out.example.com. 192.0.2.25']);
  });

  it('looks at IPv6 addresses, and asks for AAAA', async () => {
    const reverse = `5.2.${'0.'.repeat(22)}8.b.d.0.1.0.0.2.ip6.arpa.`;
    const text = `${ZONE}mail IN AAAA 2001:db8::25\n`;
    const { shown, asked } = await ptr('mail.example.com.', { [`${reverse} PTR`]: 'mail.example.com.' }, text);
    expect(shown).toEqual([`pass ${SUBJECT}`, 'pass mail.example.com. 2001:db8::25']);
    expect(asked).toContain('mail.example.com. aaaa');
  });

  it('asks the DNS for hosts of other zones', async () => {
    const text = ZONE.replace('10 mail', '10 mx.example.net.');
    const { shown } = await ptr(
      'mx.example.net.',
      { 'mx.example.net. A': '192.0.2.25', 'mx.example.net. AAAA': 'NODATA' },
      text,
    );
    expect(shown).toEqual(['pass mx.example.net. 192.0.2.25']);
    expect(
      (await ptr('mx.example.net.', { 'mx.example.net. A': 'timeout', 'mx.example.net. AAAA': 'NODATA' }, text)).shown,
    ).toEqual(['cannot-tell mx.example.net.']);
  });
});
