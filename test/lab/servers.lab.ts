/** Every server of the lab is there and is what the plan says: asked with dig, openssl and plain sockets, not with our code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BEHAVIOURS, type HostileName } from '../../scripts/lab/behaviours.ts';
import { labKey, tlsaOf } from '../../scripts/lab/keys.ts';
import { LISTED, LISTS } from '../../scripts/lab/lists.ts';
import { ADDRESSES, BANNER, MAIL_HOSTS, PAGES, PLAIN_DOH, TRANSFER_KEY } from '../../scripts/lab/plan.ts';
import { queryFor, TYPE } from '../../scripts/lab/wire.ts';
import { converse, dig, labFolder, sourcePort, starttls } from './support/ask.ts';

const at = (address: string): string => `@${address}`;
const authority = join(labFolder(), 'authority.pem');
const { name: keyName, algorithm, secret } = TRANSFER_KEY;
const KARMA = 'hostkarma.junkemailfilter.com';
const withKey = ['-y', `${algorithm}:${keyName}:${secret}`];

const serial = async (address: string, zone: string): Promise<number> =>
  Number((await dig(at(address), '+norec', zone, 'SOA')).data[0].split(' ')[2]);

describe('the resolver', () => {
  it('is the one of the system, and resolves from the root down', async () => {
    expect((await dig('www.example.com', 'A')).data).toEqual(['192.0.2.80']);
  });

  it.each([
    ['DNS over TLS', '+tls'],
    ['DNS over HTTPS', '+https'],
    ['TCP', '+tcp'],
  ])('answers over %s', async (_, option) => {
    expect((await dig(at(ADDRESSES.resolver), option, 'www.example.com', 'A')).data).toEqual(['192.0.2.80']);
  });

  it('says of a signed zone, and only of that, that it validated the answer', async () => {
    expect((await dig('mail.example.com', 'A')).flags).toContain('ad');
    expect((await dig('plain.example.org', 'A')).flags).not.toContain('ad');
  });

  it('knows the reverse of both families', async () => {
    expect((await dig('-x', ADDRESSES.mail)).data).toEqual(['mail.example.com.']);
    expect((await dig('-x', ADDRESSES.mail6)).data).toEqual(['mail.example.com.']);
  });

  it('cannot resolve a zone whose file no server loads', async () => {
    expect((await dig('example.be', 'SOA')).status).toBe('SERVFAIL');
  });

  it.each([
    ['without TLS', `http://${PLAIN_DOH.address}:${PLAIN_DOH.port}${PLAIN_DOH.path}`],
    ['with TLS', `https://doh.example.net${PLAIN_DOH.path}`],
  ])('is asked by pages, too: %s', async (_, url) => {
    const question = queryFor('www.example.com', TYPE.A);
    const headers = { 'content-type': 'application/dns-message' };
    const posted = await fetch(url, { method: 'POST', headers, body: question });
    const got = await fetch(`${url}?dns=${question.toString('base64url')}`);
    for (const response of [posted, got]) {
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      const answer = Buffer.from(await response.arrayBuffer());
      expect(answer.includes(Buffer.from([192, 0, 2, 80]))).toBe(true);
    }
    const { status, headers: allowed } = await fetch(url, { method: 'OPTIONS' });
    expect([status, allowed.get('access-control-allow-headers')]).toEqual([204, 'content-type, accept']);
    expect((await fetch(url)).status).toBe(400);
  });
});

describe('name servers', () => {
  it.each(['example.com', 'example.org', '2.0.192.in-addr.arpa'])(
    '%s: the secondaries are in step, and one serial behind',
    async (zone) => {
      const newest = await serial(ADDRESSES.primary, zone);
      expect(await serial(ADDRESSES.primary6, zone)).toBe(newest);
      expect(await serial(ADDRESSES.secondary, zone)).toBe(newest);
      expect(await serial(ADDRESSES.lagging, zone)).toBe(newest - 1);
    },
  );

  it('transfer a zone with the key, and without it only from the one that is open', async () => {
    const soas = ({ answers, text }: { answers: readonly string[]; text: string }) =>
      answers.length > 0 ? 0 : (text.match(/\sSOA\s(?!13)/g) ?? []).length;
    expect(soas(await dig(at(ADDRESSES.primary), ...withKey, 'example.org', 'AXFR'))).toBe(2);
    expect(soas(await dig(at(ADDRESSES.primary), 'example.org', 'AXFR'))).toBe(0);
    expect(soas(await dig(at(ADDRESSES.lagging), 'example.org', 'AXFR'))).toBe(2);
  });

  it('fail in the way that their name says', async () => {
    const ask = (address: string) => dig(at(address), '+norec', 'example.org', 'SOA');
    const lame = await ask(ADDRESSES.lame);
    expect([lame.status, lame.flags.includes('aa'), lame.answers]).toEqual(['NOERROR', false, []]);
    expect((await ask(ADDRESSES.refused)).status).toBe('REFUSED');
    expect((await ask(ADDRESSES.servfail)).status).toBe('SERVFAIL');
    expect((await ask(ADDRESSES.silent)).status).toBeUndefined();
  });

  it('above them delegate with the address of the servers, and with a DS record where a zone is signed', async () => {
    const referral = await dig(at(ADDRESSES.tld), '+norec', '+dnssec', 'www.example.com', 'A');
    expect(referral.flags).not.toContain('aa');
    expect(referral.text).toMatch(/ns1\.example\.com\.\s+\d+\s+IN\s+A\s+192\.0\.2\.53/);
    expect(referral.text).toMatch(/example\.com\.\s+\d+\s+IN\s+DS\s/);
  });
});

describe('the hostile server', () => {
  const ask = (name: string, ...options: string[]) =>
    dig(at(ADDRESSES.hostile), ...options, `${name}.hostile.example.net`, 'A');

  it('is met through the resolver, too', async () => {
    expect((await dig('anything.hostile.example.net', 'A')).data).toEqual(['192.0.2.80']);
  });

  /** What dig makes of it. */
  const seen: Readonly<Record<HostileName, RegExp>> = {
    'wrong-id': /ID mismatch/,
    'late-truth': /ID mismatch[\s\S]*192\.0\.2\.80/,
    'wrong-port': /timed out/,
    'wrong-question': /Question section mismatch/,
    'no-question': /QUERY: 0[\s\S]*192\.0\.2\.80/,
    'no-response': /query response not set/,
    unrelated: /somebody-else\.example\.net\.[\s\S]*203\.0\.113\.66/,
    'pointer-to-itself': /bad compression pointer/,
    'pointer-ahead': /bad compression pointer/,
    'wrong-count': /malformed message packet/,
    garbage: /bad label type/,
    short: /short \(< header size\) message/,
    silence: /timed out/,
    truncated: /Truncated[\s\S]*192\.0\.2\.80/,
    'truncated-always': /flags: [^;]*\btc\b/,
    'truncated-then-silence': /Truncated[\s\S]*timed out/,
    'truncated-then-close': /Truncated[\s\S]*end of file/,
    'slow-drip': /Truncated[\s\S]*timed out/,
    oversized: /ANSWER: 300/,
    'alias-loop': /CNAME\tagain\.[\s\S]*CNAME alias-loop\./,
    'no-edns': /status: FORMERR/,
    refused: /REFUSED/,
    servfail: /SERVFAIL/,
    'extended-error': /EDE: 22[\s\S]*nobody could be reached/,
  };

  it.concurrent.each(Object.keys(BEHAVIOURS) as HostileName[])('does %s', async (name) => {
    expect((await ask(name)).text).toMatch(seen[name]);
  });

  it('answers from another port, if it is told to', async () => {
    const port = await sourcePort(ADDRESSES.hostile, queryFor('wrong-port.hostile.example.net', TYPE.A));
    expect(port).not.toBe(53);
    expect(await sourcePort(ADDRESSES.hostile, queryFor('anything.hostile.example.net', TYPE.A))).toBe(53);
  });
});

describe('blocklists', () => {
  const ask = (name: string, type = 'A') => dig(name, type);
  const ofAddresses = LISTS.filter(({ sets }) => sets.some(([kind]) => kind === 'ip4set'));
  /** Whether 127.0.0.2, and whether 127.0.0.1 has an answer (RFC 5782 §5). */
  const testPoints: Readonly<Record<string, readonly boolean[]>> = {
    healthy: [true, false],
    empty: [false, false],
    dead: [true, true],
    refused: [true, true],
    rewritten: [true, true],
  };

  it.each(ofAddresses.map(({ zone, health }) => [zone, health] as const))('%s is %s', async (zone, health) => {
    const [listed, notListed] = await Promise.all([ask(`2.0.0.127.${zone}`), ask(`1.0.0.127.${zone}`)]);
    // A list of good and bad ones answers both, each with a code of its own.
    if (zone === KARMA) expect([listed.data, notListed.data]).toEqual([['127.0.0.2'], ['127.0.0.1']]);
    else expect([listed.data.length > 0, notListed.data.length > 0]).toEqual(testPoints[health]);
    expect(listed.data.every((address) => address.startsWith('127.'))).toBe(health !== 'rewritten');
  });

  it('give every code, and its text', async () => {
    const zen = '66.2.0.192.zen.spamhaus.org';
    expect((await ask(zen)).data).toEqual(['127.0.0.2', '127.0.0.4']);
    expect((await ask(zen, 'TXT')).data).toContain(`"https://example.net/sbl/${LISTED.ip4}"`);
    expect((await ask('25.2.0.192.all.spamrats.com')).data).toEqual(['127.0.0.36', '127.0.0.38']);
    expect((await ask('25.2.0.192.zen.spamhaus.org')).status).toBe('NXDOMAIN');
    expect((await ask('25.2.0.192.list.dnswl.org')).data).toEqual(['127.0.5.1']);
  });

  it('hold domains and IPv6 addresses', async () => {
    expect((await ask(`www.${LISTED.domain}.dbl.spamhaus.org`)).data).toEqual(['127.0.1.2']);
    const mapped = (last: number) => `${last}.0.0.0.0.0.f.7.f.f.f.f${'.0'.repeat(20)}`;
    expect((await ask(`${mapped(2)}.zen.spamhaus.org`)).data).toContain('127.0.0.2');
    expect((await ask(`${mapped(1)}.zen.spamhaus.org`)).status).toBe('NXDOMAIN');
    const stripped = await ask(`${mapped(2)}.bl.ipv6.spameatingmonkey.net`);
    expect([stripped.status, stripped.data]).toEqual(['NOERROR', []]);
  });

  it('do not answer at all, or badly', async () => {
    expect((await ask('2.0.0.127.truncate.gbudb.net')).status).toBe('SERVFAIL');
    expect((await ask('2.0.0.127.b.barracudacentral.org')).status).not.toBe('NOERROR');
  });
});

describe('mail servers', () => {
  it('Postfix greets with its name and has a certificate that its TLSA record is about', async () => {
    for (const address of [ADDRESSES.mail, ADDRESSES.mail6]) {
      const heard = (await converse(address, 25, ['EHLO probe.example.net', 'QUIT'])).split('\r\n');
      expect(heard.slice(0, 2)).toEqual([`220 ${BANNER}`, '250-mail.example.com']);
      expect(heard).toContain('250-STARTTLS');
      expect(await starttls(address, 'mail.example.com', authority)).toContain('Verify return code: 0 (ok)');
    }
    expect((await dig('_25._tcp.mail.example.com', 'TLSA')).data.map((data) => data.replaceAll(' ', ''))).toEqual([
      `311${tlsaOf(labKey('mail'))}`,
    ]);
  });

  it.each(MAIL_HOSTS.map((host) => [host.name, host] as const))('%s greets as the plan says', async (_, host) => {
    const heard = await converse(host.address, 25, ['EHLO probe.example.net', 'QUIT']);
    expect(heard.split('\r\n')[0]).toBe(host.greeting);
    expect(/250[- ]STARTTLS/.test(heard)).toBe('certificate' in host);
  });

  it.each([
    ['wrong-name.example.org', 'hostname mismatch'],
    ['expired.example.org', 'certificate has expired'],
  ])('the certificate of %s: %s', async (name, why) => {
    const { address } = MAIL_HOSTS.find((host) => host.name === name)!;
    expect(await starttls(address, name, authority)).toContain(why);
  });

  it('are not everywhere', async () => {
    await expect(converse(ADDRESSES.closed, 25, [])).rejects.toThrow(/ECONNREFUSED/);
  });
});

describe('pages of the web server', () => {
  it.each(Object.entries(PAGES))('%s', async (url, { type, body }) => {
    const response = await fetch(`https://${url}`);
    const { status, headers } = response;
    expect([status, headers.get('content-type'), await response.text()]).toEqual([200, type, body]);
  });

  it('are not at other hosts', async () => {
    expect((await fetch('https://mta-sts.example.org/.well-known/mta-sts.txt')).status).toBe(404);
  });
});

it('nothing leads out of the lab', () => {
  const routes = readFileSync('/proc/net/route', 'utf8').trim().split('\n').slice(1);
  expect(routes.map((line) => line.split('\t')[0])).toEqual(routes.map(() => 'lo'));
});
