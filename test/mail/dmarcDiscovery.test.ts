import { describe, expect, test } from 'vitest';
import { discoverDmarc, isAligned, organisationalDomain, walkedNames } from '../../server/src/mail/dmarcDiscovery.ts';
import { type Asking, answeredBy } from '../../server/src/mail/lookup.ts';
import { nameOfText } from '../../server/src/mail/spfSender.ts';
import { printName } from '../../server/src/records/name.ts';
import { dnsRecord, recordsLookup } from '../support/dnsRecords.ts';

const POLICIES: Readonly<Record<string, readonly string[]>> = {
  'shop.test': ['v=DMARC1; p=reject; sp=quarantine; np=none'],
  'news.shop.test': ['v=DMARC1; p=none'],
  'free.shop.test': ['v=DMARC1; p=none; psd=n; sp=reject'],
  'trial.test': ['v=DMARC1; p=reject; t=y'],
  'registry.test': ['v=DMARC1; p=none; psd=y; np=reject'],
  'member.registry.test': ['v=DMARC1; p=quarantine'],
  'both.test': ['v=DMARC1; p=reject', 'v=DMARC1; p=none'],
  'other.test': ['some text', 'v=dmarc1; p=reject'],
  'odd.test': ['v=DMARC1; p=deny; rua=mailto:reports@odd.test'],
  'mute.test': ['v=DMARC1; p=deny'],
  'short.test': ['v=DMARC1; p=reject'],
};

const lookup = recordsLookup({
  records: [
    ...Object.entries(POLICIES).flatMap(([domain, texts]) =>
      texts.map((text) => dnsRecord(`_dmarc.${domain}`, 'TXT', text)),
    ),
    dnsRecord('www.shop.test', 'A', '192.0.2.80'),
    dnsRecord('free.shop.test', 'A', '192.0.2.80'),
  ],
  failing: ['_dmarc.silent.test'],
  unknown: ['_dmarc.elsewhere.test'],
});

const wire = (text: string): Uint8Array => nameOfText(text)!;
const ask = <Result>(asking: Asking<Result>): Result => answeredBy(asking, lookup);
const shown = (result: Uint8Array | string): string => (typeof result === 'string' ? result : printName(result));

test.each([
  ['shop.test', 'shop.test. test.'],
  ['a.b.c.d.e.f.test', 'a.b.c.d.e.f.test. b.c.d.e.f.test. c.d.e.f.test. d.e.f.test. e.f.test. f.test. test.'],
  [
    'a.b.c.d.e.f.g.h.i.test',
    'a.b.c.d.e.f.g.h.i.test. d.e.f.g.h.i.test. e.f.g.h.i.test. f.g.h.i.test. g.h.i.test. h.i.test. i.test. test.',
  ],
])('the names that are walked from %s', (start, expected) => {
  expect(walkedNames(wire(start)).map((name) => printName(name))).toEqual(expected.split(' '));
});

describe('the organisational domain', () => {
  test.each([
    ['shop.test', 'shop.test.'],
    ['deep.www.shop.test', 'shop.test.'],
    ['mail.news.shop.test', 'shop.test.'],
    ['mail.free.shop.test', 'free.shop.test.'],
    ['mail.member.registry.test', 'member.registry.test.'],
    ['mail.nobody.registry.test', 'nobody.registry.test.'],
    ['registry.test', 'registry.test.'],
    ['mail.both.test', 'mail.both.test.'],
    ['mail.silent.test', 'failed'],
    ['mail.elsewhere.test', 'unknown'],
  ])('of %s is %s', (name, expected) => {
    expect(shown(ask(organisationalDomain(wire(name))))).toBe(expected);
  });
});

describe('the policy', () => {
  test.each([
    ['shop.test', 'shop.test. p reject'],
    ['www.shop.test', 'shop.test. sp quarantine'],
    ['gone.shop.test', 'shop.test. np none'],
    ['news.shop.test', 'news.shop.test. p none'],
    ['www.news.shop.test', 'shop.test. np none'],
    ['mail.free.shop.test', 'free.shop.test. np reject'],
    ['trial.test', 'trial.test. p quarantine'],
    ['nobody.registry.test', 'registry.test. np reject'],
    ['odd.test', 'odd.test. p none'],
    ['mute.test', 'none'],
    ['both.test', 'none'],
    ['other.test', 'none'],
    ['silent.test', 'failed'],
    ['elsewhere.test', 'unknown'],
  ])('for mail of %s: %s', (author, expected) => {
    const found = ask(discoverDmarc(wire(author)));
    const text = found.kind === 'policy' ? `${printName(found.domain)} ${found.tag} ${found.disposition}` : found.kind;
    expect(text).toBe(expected);
  });
});

test.each([
  ['shop.test', 'shop.test', true, true],
  ['mail.shop.test', 'shop.test', true, false],
  ['mail.shop.test', 'www.shop.test', false, true],
  ['mail.shop.test', 'short.test', false, false],
  ['mail.shop.test', 'free.shop.test', false, false],
  ['a.registry.test', 'b.registry.test', false, false],
  ['mail.elsewhere.test', 'shop.test', false, 'unknown'],
])('%s with %s, strictly: %s → %s', (domain, author, isStrict, expected) => {
  expect(ask(isAligned(wire(domain), wire(author), isStrict))).toBe(expected);
});
