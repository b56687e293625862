/** Mail hosts and mail policies as receivers find them. */
import { describe, expect, it } from 'vitest';
import type { LiveCheck } from '../../../server/src/live/check.ts';
import bimi from '../../../server/src/live/checks/bimi-logo-loads.ts';
import caa from '../../../server/src/live/checks/caa-holds.ts';
import dmarc from '../../../server/src/live/checks/dmarc-policy-holds.ts';
import policies from '../../../server/src/live/checks/mail-policy-resolves.ts';
import mtaSts from '../../../server/src/live/checks/mta-sts-policy-names-mx.ts';
import mx from '../../../server/src/live/checks/mx-host-resolves.ts';
import spfPasses from '../../../server/src/live/checks/spf-passes-mail-host.ts';
import spfWorks from '../../../server/src/live/checks/spf-policy-works.ts';
import type { FetchAnswer } from '../../../server/src/live/world.ts';
import { ED25519_KEY } from '../../support/dkimKeys.ts';
import type { Said } from '../../support/fakeWorld.ts';
import { type LiveSetup, runCheck, ZONE } from './live.ts';

async function run(check: LiveCheck, lines: string, dns: Record<string, Said> = {}, more: LiveSetup = {}) {
  const { shown, results } = await runCheck(check, `${ZONE}${lines}\n`, { ...more, dns });
  return { shown, message: results[0]?.message ?? '' };
}

describe('mx-host-resolves', () => {
  const look = async (a: Said, aaaa: Said = 'NODATA') =>
    (await run(mx, '@ MX 20 mx.example.net.', { 'mx.example.net. A': a, 'mx.example.net. AAAA': aaaa })).shown[1];
  it.each<[Said, Said, string]>([
    ['192.0.2.1', 'NODATA', 'pass mx.example.net.'],
    ['NODATA', '2001:db8::1', 'pass mx.example.net.'],
    ['192.0.2.1', 'timeout', 'pass mx.example.net.'],
    ['NXDOMAIN', 'NXDOMAIN', 'fail mx.example.net. 8:error'],
    ['NODATA', 'timeout', 'cannot-tell mx.example.net.'],
    ['servfail', 'servfail', 'cannot-tell mx.example.net.'],
    ['refused', 'refused', 'cannot-tell mx.example.net.'],
    [['CNAME a.example.net.', '192.0.2.1'], 'NODATA', 'warn mx.example.net. 8:warning'],
  ])('A %j, AAAA %j: %s', async (a, aaaa, shown) => expect(await look(a, aaaa)).toBe(shown));

  it('has nothing to say about a null MX', async () => {
    const { shown } = await runCheck(mx, ZONE.replace('10 mail', '0 .'));
    expect(shown).toEqual([]);
  });
});

describe('spf-policy-works', () => {
  const spf = (terms: string, dns: Record<string, Said> = {}) => run(spfWorks, `@ TXT "v=spf1 ${terms} -all"`, dns);
  const GOOD = { '_spf.example.net. TXT': '"v=spf1 ip4:203.0.113.0/24 ~all"' };

  it('passes, and counts the look-ups', async () => {
    const { shown, message } = await spf('mx include:_spf.example.net', GOOD);
    expect(shown).toEqual(['pass example.com.']);
    expect(message).toContain('2 look-ups of 10');
  });

  it.each<Said>(['NXDOMAIN', 'NODATA', '"other"'])('fails when what is included has no policy: %j', async (said) => {
    const { shown, message } = await spf('mx include:_spf.example.net', { '_spf.example.net. TXT': said });
    expect(shown).toEqual(['fail example.com. 8:error']);
    expect(message).toContain('"include:_spf.example.net" in the policy of example.com.: there is no SPF record');
  });

  it('fails when it needs too many look-ups', async () => {
    const { shown, message } = await spf(Array.from({ length: 11 }, () => 'mx').join(' '));
    expect(shown).toEqual(['fail example.com. 8:error']);
    expect(message).toContain('more than 10 look-ups');
  });

  it.each(['timeout', 'servfail', 'refused'])('cannot tell after %s', async (said) =>
    expect((await spf('include:_spf.example.net', { '_spf.example.net. TXT': said })).shown).toEqual([
      'cannot-tell example.com.',
    ]),
  );

  it('does not blame a policy that is not served yet', async () =>
    expect((await spf('mx', { 'example.com. TXT': 'NODATA' })).shown).toEqual(['warn example.com.']));
});

describe('spf-passes-mail-host', () => {
  const out = (terms: string, dns: Record<string, Said> = {}) =>
    run(spfPasses, `; zonesmith: ehlo=out.example.com\n@ TXT "v=spf1 ${terms}"\nout A 192.0.2.26`, dns);
  it.each<[string, string]>([
    ['ip4:192.0.2.26 -all', 'pass out.example.com. 192.0.2.26'],
    ['mx -all', 'fail out.example.com. 192.0.2.26 9:warning'],
    ['mx ~all', 'fail out.example.com. 192.0.2.26 9:warning'],
    ['mx ?all', 'fail out.example.com. 192.0.2.26 9:warning'],
    ['include:gone.example.com -all', 'warn out.example.com. 192.0.2.26'],
    ['include:mute.example.net -all', 'cannot-tell out.example.com. 192.0.2.26'],
  ])('%s', async (terms, shown) => expect((await out(terms)).shown).toEqual([shown]));

  it('says nothing of hosts that only take mail', async () =>
    expect((await run(spfPasses, '@ TXT "v=spf1 -all"')).shown).toEqual([]));
});

describe('mail-policy-resolves', () => {
  const DKIM = `v=DKIM1; k=ed25519; p=${ED25519_KEY}`;
  it.each<[string, string, Record<string, Said>, string[]]>([
    ['a record', '_dmarc TXT "v=DMARC1; p=none"', {}, ['pass _dmarc.example.com.']],
    [
      'an alias',
      '_dmarc CNAME d.example.net.',
      { '_dmarc.example.com. TXT': ['CNAME d.example.net.', '"v=DMARC1; p=none"'] },
      ['pass _dmarc.example.com.'],
    ],
    [
      'an alias to nothing',
      '_dmarc CNAME d.example.net.',
      { 'd.example.net. TXT': 'x', '_dmarc.example.com. TXT': 'NXDOMAIN' },
      ['warn _dmarc.example.com. 8:warning'],
    ],
    [
      'a record that is not served yet',
      '_dmarc TXT "v=DMARC1; p=none"',
      { '_dmarc.example.com. TXT': 'NXDOMAIN' },
      ['warn _dmarc.example.com.'],
    ],
    [
      'two records',
      '_dmarc TXT "v=DMARC1; p=none"',
      { '_dmarc.example.com. TXT': ['"v=DMARC1; p=none"', '"v=DMARC1; p=reject"'] },
      ['fail _dmarc.example.com. 8:warning'],
    ],
    ['a key', `s1._domainkey TXT "${DKIM}"`, {}, ['pass s1._domainkey.example.com.']],
    [
      'a key behind an alias',
      's1._domainkey CNAME s1.example.net.',
      { 's1._domainkey.example.com. TXT': ['CNAME s1.example.net.', `"${DKIM}"`] },
      ['pass s1._domainkey.example.com.'],
    ],
    [
      'a broken key behind an alias',
      's1._domainkey CNAME s1.example.net.',
      { 's1._domainkey.example.com. TXT': ['CNAME s1.example.net.', '"v=DKIM1; p=AAAA"'] },
      ['fail s1._domainkey.example.com. 8:warning'],
    ],
    ['a revoked key', 's1._domainkey TXT "v=DKIM1; p="', {}, ['pass s1._domainkey.example.com.']],
    ['MTA-STS', '_mta-sts TXT "v=STSv1; id=1"', {}, ['pass _mta-sts.example.com.']],
    ['TLS-RPT', '_smtp._tls TXT "v=TLSRPTv1; rua=mailto:a@example.com"', {}, ['pass _smtp._tls.example.com.']],
    ['BIMI', 'default._bimi TXT "v=BIMI1; l="', {}, ['pass default._bimi.example.com.']],
    [
      'timeout',
      '_dmarc TXT "v=DMARC1; p=none"',
      { '_dmarc.example.com. TXT': 'timeout' },
      ['cannot-tell _dmarc.example.com.'],
    ],
    [
      'SERVFAIL',
      '_dmarc TXT "v=DMARC1; p=none"',
      { '_dmarc.example.com. TXT': 'servfail' },
      ['cannot-tell _dmarc.example.com.'],
    ],
    ['other texts', 'www TXT "v=DMARC1; p=none"', {}, []],
  ])('%s', async (_, line, dns, shown) => expect((await run(policies, line, dns)).shown).toEqual(shown));
});

describe('dmarc-policy-holds', () => {
  const REPORTS = '_dmarc TXT "v=DMARC1; p=reject; rua=mailto:d@reports.example.net"';
  const PERMISSION = 'example.com._report._dmarc.reports.example.net. TXT';
  /** Nothing is found on the way up. */
  const UP: Record<string, Said> = {
    '_dmarc.com. TXT': 'NXDOMAIN',
    '_dmarc.reports.example.net. TXT': 'NXDOMAIN',
    '_dmarc.example.net. TXT': 'NXDOMAIN',
    '_dmarc.net. TXT': 'NXDOMAIN',
  };

  it('finds the own policy', async () => {
    const { shown, message } = await run(dmarc, '_dmarc TXT "v=DMARC1; p=reject"', UP);
    expect(shown).toEqual(['pass example.com.']);
    expect(message).toContain('"reject" holds for example.com., from its own record');
  });

  it('finds that of the organisation', async () => {
    const dns = { '_dmarc.example.com. TXT': '"v=DMARC1; p=reject; sp=quarantine"', '_dmarc.com. TXT': 'NXDOMAIN' };
    const { message } = await run(dmarc, '', dns, { origin: 'lab.example.com.' });
    expect(message).toContain('"quarantine" holds for lab.example.com., from "sp" in the record of example.com.');
  });

  it('says that none holds', async () => expect((await run(dmarc, '', UP)).shown).toEqual(['warn example.com.']));

  it.each(['timeout', 'servfail', 'refused'])('cannot tell after %s', async (said) =>
    expect((await run(dmarc, '', { ...UP, '_dmarc.com. TXT': said })).shown).toEqual(['cannot-tell example.com.']),
  );

  it.each<[Said, string]>([
    ['"v=DMARC1;"', 'pass reports to reports.example.net'],
    ['"v=DMARC1"', 'pass reports to reports.example.net'],
    ['NXDOMAIN', 'fail reports to reports.example.net 8:warning'],
    ['NODATA', 'fail reports to reports.example.net 8:warning'],
    ['"yes"', 'fail reports to reports.example.net 8:warning'],
    ['timeout', 'cannot-tell reports to reports.example.net'],
    ['servfail', 'cannot-tell reports to reports.example.net'],
  ])('permission of others: %j', async (said, shown) =>
    expect((await run(dmarc, REPORTS, { ...UP, [PERMISSION]: said })).shown).toEqual(['pass example.com.', shown]),
  );

  it('needs no permission within an organisation', async () => {
    const line = '_dmarc TXT "v=DMARC1; p=reject; rua=mailto:d@example.com,mailto:d@lab.example.com"';
    expect((await run(dmarc, line, UP)).shown).toEqual(['pass example.com.']);
  });

  it('cannot tell when the organisation is not known', async () => {
    expect((await run(dmarc, REPORTS, { ...UP, '_dmarc.net. TXT': 'timeout' })).shown[1]).toBe(
      'cannot-tell reports to reports.example.net',
    );
  });

  it('does not look at zones without mail', async () => {
    expect((await runCheck(dmarc, ZONE.replace('@ IN MX 10 mail\n', ''))).shown).toEqual([]);
  });
});

describe('mta-sts-policy-names-mx', () => {
  const URL = 'https://mta-sts.example.com/.well-known/mta-sts.txt';
  const file = (mode: string, ...hosts: string[]): FetchAnswer => ({
    kind: 'answer',
    status: 200,
    contentType: 'text/plain; charset=utf-8',
    body: `version: STSv1\r\nmode: ${mode}\r\nmax_age: 86400\r\n${hosts.map((host) => `mx: ${host}\r\n`).join('')}`,
  });
  const get = (answer: FetchAnswer) => run(mtaSts, '_mta-sts TXT "v=STSv1; id=1"', {}, { web: { [URL]: answer } });

  it.each<[string, FetchAnswer, string]>([
    ['the host', file('enforce', 'mail.example.com'), 'pass example.com.'],
    ['a star', file('enforce', '*.example.com'), 'pass example.com.'],
    ['another host, enforced', file('enforce', 'mx.example.com'), 'fail mail.example.com. 6:error'],
    ['another host, tested', file('testing', 'mx.example.com'), 'fail mail.example.com. 6:warning'],
    ['switched off', file('none'), 'pass example.com.'],
    ['no hosts', file('enforce'), 'fail example.com. 8:warning'],
    ['status 404', { kind: 'answer', status: 404, contentType: 'text/html', body: '' }, 'fail example.com. 8:warning'],
    ['a redirect', { kind: 'answer', status: 301, contentType: '', body: '' }, 'fail example.com. 8:warning'],
    [
      'another type',
      { ...file('enforce', 'mail.example.com'), contentType: 'text/html' } as FetchAnswer,
      'warn example.com. 8:information',
    ],
    ['no connection', { kind: 'failed', why: 'certificate expired' }, 'cannot-tell example.com.'],
  ])('%s', async (_, answer, shown) => expect((await get(answer)).shown).toEqual([shown]));
});

describe('caa-holds', () => {
  it.each<[Record<string, Said>, string, string]>([
    [
      { 'example.com. CAA': '0 issue "ca.example.net"' },
      'pass example.com.',
      'its own records: 0 issue "ca.example.net"',
    ],
    [{ 'example.com. CAA': 'NODATA', 'com. CAA': '0 issue ";"' }, 'pass example.com.', 'the records of com.'],
    [{ 'example.com. CAA': 'NODATA', 'com. CAA': 'NODATA' }, 'pass example.com.', 'every authority'],
    [{ 'example.com. CAA': 'servfail' }, 'cannot-tell example.com.', 'SERVFAIL'],
    [{ 'example.com. CAA': 'NODATA', 'com. CAA': 'timeout' }, 'cannot-tell example.com.', 'did not answer in time'],
  ])('%j', async (dns, shown, words) => {
    const found = await run(caa, '', dns);
    expect(found.shown).toEqual([shown]);
    expect(found.message).toContain(words);
  });
});

describe('bimi-logo-loads', () => {
  const URL = 'https://www.example.com/logo.svg';
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg" version="1.2" baseProfile="tiny-ps"><title>x</title></svg>';
  const get = (answer: Partial<Extract<FetchAnswer, { kind: 'answer' }>> | FetchAnswer) =>
    run(
      bimi,
      `default._bimi TXT "v=BIMI1; l=${URL}"`,
      {},
      {
        web: {
          [URL]: { kind: 'answer', status: 200, contentType: 'image/svg+xml', body: SVG, ...answer } as FetchAnswer,
        },
      },
    );

  it.each<[string, Parameters<typeof get>[0], string]>([
    ['a good logo', {}, 'pass default._bimi.example.com.'],
    ['another profile', { body: SVG.replace('tiny-ps', 'tiny') }, 'warn default._bimi.example.com. 8:information'],
    ['another type', { contentType: 'text/plain' }, 'warn default._bimi.example.com. 8:information'],
    ['a large one', { body: SVG + ' '.repeat(33_000) }, 'warn default._bimi.example.com. 8:information'],
    ['no SVG', { body: 'PNG' }, 'warn default._bimi.example.com. 8:information'],
    ['status 404', { status: 404 }, 'fail default._bimi.example.com. 8:information'],
    ['no connection', { kind: 'failed', why: 'refused' }, 'cannot-tell default._bimi.example.com.'],
  ])('%s', async (_, answer, shown) => expect((await get(answer)).shown).toEqual([shown]));

  it('has nothing to fetch when the domain wants no logo', async () =>
    expect((await run(bimi, 'default._bimi TXT "v=BIMI1; l="')).shown).toEqual([]));
});
