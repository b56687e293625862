/** Mail servers: greeting, encryption, TLSA records. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import greeting from '../../../server/src/live/checks/smtp-greeting.ts';
import startTls from '../../../server/src/live/checks/smtp-starttls.ts';
import tlsa from '../../../server/src/live/checks/tlsa-matches-certificate.ts';
import type { SmtpAnswer } from '../../../server/src/live/world.ts';
import { certificate, greets, type Said } from '../../support/fakeWorld.ts';
import { type LiveSetup, runCheck, ZONE } from './live.ts';

const SUBJECT = 'mail.example.com. 192.0.2.25';
const PTR = { '25.2.0.192.in-addr.arpa. PTR': 'mail.example.com.' };
const CONTROL = {
  'gmail.com. MX': '5 mx.google.example.',
  'mx.google.example. A': '203.0.113.9',
  'mx.google.example. AAAA': 'NODATA',
};

async function greet(answer: SmtpAnswer, more: LiveSetup & { control?: SmtpAnswer } = {}) {
  const smtp = { '192.0.2.25': answer, ...(more.control && { '203.0.113.9': more.control }) };
  const { shown, results, world } = await runCheck(greeting, ZONE, {
    ...more,
    smtp,
    dns: { ...PTR, ...CONTROL, ...more.dns },
  });
  return { shown, message: results[0].message, evidence: results[0].evidence, looked: world.looked };
}

describe('smtp-greeting', () => {
  it('passes a server that greets by its name', async () => {
    const { shown, evidence, looked } = await greet(greets('mail.example.com'));
    expect(shown).toEqual([`pass ${SUBJECT}`]);
    expect(evidence[0]).toMatchObject({
      asked: '192.0.2.25:25',
      question: 'greeting',
      answer: '220 mail.example.com ESMTP',
    });
    expect(looked).toEqual(['mail.example.com 192.0.2.25']);
  });

  it('takes the name of the PTR record, and the declared one', async () => {
    const dns = { '25.2.0.192.in-addr.arpa. PTR': 'host25.example.net.' };
    expect((await greet(greets('host25.example.net'), { dns })).shown).toEqual([`pass ${SUBJECT}`]);
  });

  it.each(['localhost.localdomain', 'mailserver', '[192.0.2.25]'])('warns of %s', async (name) => {
    const { shown, message } = await greet(greets(name));
    expect(shown).toEqual([`fail ${SUBJECT} 7:warning`]);
    expect(message).toContain(`calls itself ${name}`);
    expect(message).toContain('let it greet as mail.example.com.');
  });

  it('warns of a name that leads elsewhere, and remarks one that leads to it', async () => {
    const to = (said: Said) => greet(greets('other.example.net'), { dns: { 'other.example.net. A': said } });
    expect((await to('192.0.2.99')).shown).toEqual([`fail ${SUBJECT} 7:warning`]);
    expect((await to('192.0.2.25')).shown).toEqual([`pass ${SUBJECT} 7:information`]);
    expect((await to('servfail')).shown).toEqual([`cannot-tell ${SUBJECT}`]);
  });

  it('cannot tell the PTR record when nobody answers', async () => {
    expect(
      (await greet(greets('mail.example.com'), { dns: { '25.2.0.192.in-addr.arpa. PTR': 'timeout' } })).shown,
    ).toEqual([`cannot-tell ${SUBJECT}`]);
  });

  it('does not blame a server that does not want to talk to us', async () => {
    const { shown, message } = await greet(
      greets('mail.example.com', { greetingCode: 554, greeting: ['no'], extensions: [] }),
    );
    expect(shown).toEqual([`cannot-tell ${SUBJECT}`]);
    expect(message).toContain('554 no');
  });

  it('tells a server that is down from a network that blocks port 25', async () => {
    const open = await greet({ kind: 'timeout' }, { control: greets('mx.google.example') });
    expect(open.shown).toEqual([`fail ${SUBJECT} 7:warning`]);
    expect(open.looked).toContain('mx.google.example 203.0.113.9');
    const blocked = await greet({ kind: 'timeout' }, { control: { kind: 'timeout' } });
    expect(blocked.shown).toEqual([`cannot-tell ${SUBJECT} 7:information`]);
    expect(blocked.message).toContain('this network blocks port 25');
    const unknown = await greet({ kind: 'connection-refused' }, { dns: { 'gmail.com. MX': 'timeout' } });
    expect(unknown.shown).toEqual([`cannot-tell ${SUBJECT}`]);
  });

  it.each<[SmtpAnswer, string]>([
    [{ kind: 'unsupported' }, `cannot-tell ${SUBJECT}`],
    [{ kind: 'cancelled' }, `cannot-tell ${SUBJECT}`],
    [{ kind: 'not-smtp', detail: 'SSH-2.0' }, `fail ${SUBJECT} 7:warning`],
  ])('%j', async (answer, shown) => expect((await greet(answer)).shown).toEqual([shown]));
});

describe('smtp-starttls', () => {
  const secure = async (answer: SmtpAnswer) => {
    const { shown, results } = await runCheck(startTls, ZONE, { smtp: { '192.0.2.25': answer } });
    return { shown, message: results[0].message };
  };
  const done = (more: Parameters<typeof certificate>[1], protocol = 'TLSv1.3') =>
    greets('mail.example.com', {
      startTls: { kind: 'done', protocol, certificate: certificate('mail.example.com', more) },
    });

  it('passes a good certificate', async () => {
    expect((await secure(done({}))).shown).toEqual([`pass ${SUBJECT}`]);
    expect((await secure(done({ names: ['*.example.com'] }))).shown).toEqual([`pass ${SUBJECT}`]);
  });

  it.each<[SmtpAnswer, string, string]>([
    [done({ notAfter: Date.parse('2026-05-01') }), `warn ${SUBJECT} 7:information`, 'expired on 2026-05-01'],
    [done({ notBefore: Date.parse('2026-07-01') }), `warn ${SUBJECT} 7:information`, 'from 2026-07-01 only'],
    [done({ names: ['*.example.net', 'example.com'] }), `warn ${SUBJECT} 7:information`, 'not for mail.example.com.'],
    [done({ untrusted: 'self signed' }), `warn ${SUBJECT} 7:information`, 'self signed'],
    [done({}, 'TLSv1'), `warn ${SUBJECT} 7:information`, 'TLSv1'],
    [greets('m', { startTls: { kind: 'not-offered' } }), `warn ${SUBJECT} 7:information`, 'offers no STARTTLS'],
    [
      greets('m', { startTls: { kind: 'failed', why: 'no shared cipher' } }),
      `fail ${SUBJECT} 7:warning`,
      'no shared cipher',
    ],
    [{ kind: 'timeout' }, `cannot-tell ${SUBJECT}`, 'could not be asked'],
  ])('%#', async (answer, shown, words) => {
    const found = await secure(answer);
    expect(found.shown).toEqual([shown]);
    expect(found.message).toContain(words);
  });
});

describe('tlsa-matches-certificate', () => {
  const { keys, chain } = certificate('mail.example.com');
  const sha = (bits: 256 | 512, octets: Uint8Array): string => createHash(`sha${bits}`).update(octets).digest('hex');
  const OWNER = '_25._tcp.mail.example.com.';
  const SECURE = { [`${OWNER} TLSA`]: 'NODATA' };

  async function match(
    data: string[],
    answer: SmtpAnswer = greets('mail.example.com'),
    dns: Record<string, Said> = SECURE,
  ) {
    const text = ZONE + data.map((each) => `_25._tcp.mail IN TLSA ${each}\n`).join('');
    const { shown, results } = await runCheck(tlsa, text, { smtp: { '192.0.2.25': answer }, dns });
    return { shown, message: results.at(-1)!.message };
  }

  it.each([
    `3 1 1 ${sha(256, keys[0])}`,
    `3 1 2 ${sha(512, keys[0])}`,
    `3 0 1 ${sha(256, chain[0])}`,
    `3 1 0 ${Buffer.from(keys[0]).toString('hex')}`,
    `2 1 1 ${sha(256, keys[0])}`,
  ])('passes %s', async (data) => expect((await match([data])).shown).toEqual([`pass ${OWNER} 192.0.2.25`]));

  it('passes one that fits beside the next one', async () => {
    expect((await match([`3 1 1 ${'ab'.repeat(32)}`, `3 1 1 ${sha(256, keys[0])}`])).shown).toEqual([
      `pass ${OWNER} 192.0.2.25`,
    ]);
  });

  it('says what the record should be', async () => {
    const { shown, message } = await match([`3 1 1 ${'ab'.repeat(32)}`]);
    expect(shown).toEqual([`fail ${OWNER} 192.0.2.25 8:error`]);
    expect(message).toContain(`should be 3 1 1 ${sha(256, keys[0])}`);
  });

  it('wants the name in the certificate with a CA', async () => {
    const other = greets('m', {
      startTls: { kind: 'done', protocol: 'TLSv1.3', certificate: certificate('other.example.com') },
    });
    expect((await match([`2 1 1 ${sha(256, keys[0])}`], other)).message).toContain('not for mail.example.com.');
    expect((await match([`3 1 1 ${sha(256, keys[0])}`], other)).shown).toEqual([`pass ${OWNER} 192.0.2.25`]);
  });

  it('knows records that mail does not use', async () => {
    expect((await match([`1 1 1 ${sha(256, keys[0])}`])).shown).toEqual([`fail ${OWNER} 192.0.2.25 8:warning`]);
  });

  it('needs STARTTLS', async () => {
    expect(
      (await match([`3 1 1 ${'ab'.repeat(32)}`], greets('m', { startTls: { kind: 'not-offered' } }))).shown,
    ).toEqual([`fail ${OWNER} 192.0.2.25 8:error`]);
  });

  it('cannot tell without a certificate', async () => {
    const data = [`3 1 1 ${'ab'.repeat(32)}`];
    expect((await match(data, { kind: 'timeout' })).shown).toEqual([`cannot-tell ${OWNER} 192.0.2.25`]);
    expect((await match(data, greets('m', { startTls: { kind: 'failed', why: 'no' } }))).shown).toEqual([
      `cannot-tell ${OWNER} 192.0.2.25`,
    ]);
  });

  it('says when the record is not known to be secured', async () => {
    const data = `3 1 1 ${sha(256, keys[0])}`;
    expect((await match([data], undefined, { [`${OWNER} TLSA`]: data })).shown).toEqual([
      `cannot-tell ${OWNER} DNSSEC`,
      `pass ${OWNER} 192.0.2.25`,
    ]);
  });
});
