/** check_host() over data/spf.records. */
import { describe, expect, test } from 'vitest';
import { answeredBy, answeredLive } from '../../server/src/mail/lookup.ts';
import { parseAddress } from '../../server/src/mail/network.ts';
import { checkHost, type SpfVerdict } from '../../server/src/mail/spfEvaluate.ts';
import { spfSender } from '../../server/src/mail/spfSender.ts';
import { recordsLookup } from '../support/dnsRecords.ts';
import { spfRecords } from '../support/spfRecords.ts';

const lookup = recordsLookup(spfRecords());

/** The host that sends for most of the domains, the web server, and a stranger; each as IPv4, the first as IPv6 too. */
const MAIL = '192.0.2.25';
const MAIL_SIX = '2001:db8::25';
const WEB = '192.0.2.80';
const STRANGER = '203.0.113.9';

const check = (address: string, mailFrom: string, helo = 'mail.plain.example'): SpfVerdict => {
  const octets = parseAddress(address, address.includes(':') ? 6 : 4)!;
  return answeredBy(checkHost(spfSender(octets, mailFrom, helo), { receiver: 'mx.test', now: 1777593600 }), lookup);
};

describe('results', () => {
  test.each([
    ['plain.example', MAIL, 'pass'],
    ['plain.example', MAIL_SIX, 'pass'],
    ['plain.example', '::ffff:192.0.2.25', 'pass'],
    ['plain.example', STRANGER, 'fail'],
    ['plain.example.', STRANGER, 'fail'],
    ['soft.example', STRANGER, 'softfail'],
    ['open.example', STRANGER, 'neutral'],
    ['neutral.example', STRANGER, 'neutral'],
    ['everyone.example', STRANGER, 'pass'],
    ['nothing.example', STRANGER, 'none'],
    ['gone.example', STRANGER, 'none'],
    ['nodots', STRANGER, 'none'],
    ['two..dots.example', STRANGER, 'none'],
    ['[192.0.2.25]', STRANGER, 'none'],
    ['twice.example', MAIL, 'permerror'],
    ['dead.example', MAIL, 'temperror'],
    ['elsewhere.example', MAIL, 'unknown'],
    ['capitals.example', MAIL, 'pass'],
    ['strings.example', MAIL, 'pass'],
    ['joined.example', MAIL, 'permerror'],
    ['alias.example', MAIL, 'pass'],
    ['typo.example', MAIL, 'permerror'],
    ['late-typo.example', MAIL, 'permerror'],
    ['tab.example', MAIL, 'none'],
    ['four.example', MAIL, 'pass'],
    ['four.example', WEB, 'fail'],
    ['four.example', MAIL_SIX, 'fail'],
    ['four-host.example', WEB, 'pass'],
    ['six.example', MAIL_SIX, 'pass'],
    ['six.example', MAIL, 'fail'],
    ['order.example', MAIL, 'fail'],
    ['order.example', WEB, 'pass'],
    ['leading-zero.example', MAIL, 'permerror'],
    ['prefix-zero.example', STRANGER, 'pass'],
    ['prefix-zero.example', MAIL_SIX, 'fail'],
    ['a.example', MAIL, 'pass'],
    ['a.example', MAIL_SIX, 'fail'],
    ['a-net.example', MAIL, 'pass'],
    ['a-slash.example', MAIL, 'pass'],
    ['a-none.example', MAIL, 'fail'],
    ['a-dead.example', MAIL, 'temperror'],
    ['a-unknown.example', MAIL, 'unknown'],
    ['known-first.example', MAIL, 'pass'],
    ['known-first.example', WEB, 'unknown'],
    ['mx-other.example', MAIL, 'pass'],
    ['mx-null.example', MAIL, 'fail'],
    ['mx-ten.example', MAIL, 'pass'],
    ['mx-eleven.example', MAIL, 'permerror'],
    ['inc.example', MAIL, 'pass'],
    ['inc.example', STRANGER, 'fail'],
    ['inc-softly.example', MAIL, 'neutral'],
    ['inc-not.example', MAIL, 'fail'],
    ['inc-not.example', STRANGER, 'pass'],
    ['inc-fails.example', MAIL, 'softfail'],
    ['inc-none.example', MAIL, 'permerror'],
    ['inc-gone.example', MAIL, 'permerror'],
    ['inc-dead.example', MAIL, 'temperror'],
    ['inc-unknown.example', MAIL, 'unknown'],
    ['inc-typo.example', MAIL, 'permerror'],
    ['inc-twice.example', MAIL, 'permerror'],
    ['inc-self.example', MAIL, 'permerror'],
    ['red.example', MAIL, 'pass'],
    ['red.example', STRANGER, 'fail'],
    ['red-all.example', STRANGER, 'fail'],
    ['red-first.example', WEB, 'pass'],
    ['red-none.example', MAIL, 'permerror'],
    ['red-dead.example', MAIL, 'temperror'],
    ['red-unknown.example', MAIL, 'unknown'],
    ['red-self.example', MAIL, 'permerror'],
    ['red-twice.example', MAIL, 'permerror'],
    ['ptr.example', MAIL, 'pass'],
    ['ptr.example', MAIL_SIX, 'pass'],
    ['ptr.example', '192.0.2.66', 'fail'],
    ['ptr.example', STRANGER, 'fail'],
    ['ptr-own.example', MAIL, 'fail'],
    ['exists.example', MAIL, 'pass'],
    ['exists.example', WEB, 'fail'],
    ['exists-six.example', MAIL_SIX, 'pass'],
    ['macro-d.example', MAIL, 'pass'],
    ['macro-h.example', MAIL, 'pass'],
    ['macro-part.example', MAIL, 'pass'],
    ['macro-p.example', MAIL, 'pass'],
    ['macro-p.example', STRANGER, 'fail'],
    ['macro-bad.example', MAIL, 'permerror'],
    ['macro-percent.example', MAIL, 'permerror'],
    ['ten.example', MAIL, 'pass'],
    ['eleven.example', MAIL, 'permerror'],
    ['void-two.example', MAIL, 'pass'],
    ['void-three.example', MAIL, 'permerror'],
    ['void-in-include.example', STRANGER, 'permerror'],
  ])('%s from %s: %s', (domain, address, expected) => {
    expect(check(address, `anna@${domain}`).result).toBe(expected);
  });
});

/** The terms that decided, outermost first. */
const decided = ({ path }: SpfVerdict): string =>
  path
    .map(({ term, domain }) => `${term.name} of ${String.fromCharCode(...domain.subarray(1, domain[0] + 1))}`)
    .join(', ');

describe('which term decided', () => {
  test.each([
    ['plain.example', MAIL, 'mx of plain'],
    ['plain.example', STRANGER, 'all of plain'],
    ['open.example', MAIL, ''],
    ['inc.example', MAIL, 'include of inc, mx of plain'],
    ['inc.example', STRANGER, 'all of inc'],
    ['inc-typo.example', MAIL, 'include of inc-typo'],
    ['red.example', STRANGER, 'redirect of red, all of plain'],
    ['red-none.example', MAIL, 'redirect of red-none'],
    ['a-dead.example', MAIL, 'a of a-dead'],
  ])('%s from %s: %s', (domain, address, expected) => {
    expect(decided(check(address, `anna@${domain}`))).toBe(expected);
  });
});

test.each([
  ['late-typo.example', 'syntax'],
  ['twice.example', 'several-policies'],
  ['inc-gone.example', 'no-policy'],
  ['inc-twice.example', 'several-policies'],
  ['eleven.example', 'too-many-lookups'],
  ['void-three.example', 'too-many-voids'],
  ['mx-eleven.example', 'too-many-mail-hosts'],
  ['red-dead.example', 'not-answered'],
  ['inc-unknown.example', undefined],
])('%s is an error because of %s', (domain, expected) => {
  expect(check(MAIL, `anna@${domain}`).problem).toBe(expected);
});

describe('counts', () => {
  test.each([
    ['plain.example', MAIL, { lookups: 1, voidTerms: 0, voidQuestions: 0 }],
    ['inc-fails.example', MAIL, { lookups: 2, voidTerms: 0, voidQuestions: 0 }],
    ['inc.example', STRANGER, { lookups: 2, voidTerms: 0, voidQuestions: 0 }],
    ['void-two.example', MAIL, { lookups: 2, voidTerms: 2, voidQuestions: 2 }],
    ['mx-four-only.example', MAIL_SIX, { lookups: 1, voidTerms: 1, voidQuestions: 3 }],
    ['exp-gone.example', MAIL, { lookups: 0, voidTerms: 0, voidQuestions: 0 }],
  ])('%s from %s', (domain, address, expected) => {
    expect(check(address, `anna@${domain}`)).toMatchObject(expected);
  });
});

describe('explanations', () => {
  test.each([
    ['exp.example', '203.0.113.9 may not send for exp.example: see http://exp.example/?s=anna%40exp.example&r=mx.test'],
    ['exp-include.example', 'Ask exp-include.example'],
    [
      'exp-redirect.example',
      '203.0.113.9 may not send for exp-redirect.example: see http://exp.example/?s=anna%40exp-redirect.example&r=mx.test',
    ],
    ['exp-gone.example', undefined],
    ['exp-bad.example', undefined],
    ['soft.example', undefined],
  ])('%s: %s', (domain, expected) => {
    expect(check(STRANGER, `anna@${domain}`).explanation).toBe(expected);
  });
});

describe('senders', () => {
  test('without a local part are the postmaster', () => {
    expect(check(STRANGER, '@exp.example').explanation).toContain('postmaster%40exp.example');
  });

  test('of bounces are asked about by what the client calls itself', () => {
    expect(check(MAIL, '', 'plain.example').result).toBe('pass');
    expect(check(STRANGER, '', 'plain.example').result).toBe('fail');
    expect(check(MAIL, '', 'plain').result).toBe('none');
  });

  test('have local parts that macros take apart', () => {
    expect(check(STRANGER, 'list-anna@exists-user.example').result).toBe('fail');
    expect(check(STRANGER, 'anna-list@exists-user.example').result).toBe('pass');
  });
});

test('names that macros make too long lose labels at their left', () => {
  expect(check(STRANGER, 'a23456789@macro-long.example')).toMatchObject({ result: 'fail', voidTerms: 1 });
});

test('answers may come later', async () => {
  const live = { find: async (name: Uint8Array, type: number) => lookup.find(name, type) };
  const sender = spfSender(parseAddress(MAIL, 4)!, 'anna@inc.example', 'mail.plain.example');
  expect(await answeredLive(checkHost(sender), live)).toEqual(check(MAIL, 'anna@inc.example'));
});
