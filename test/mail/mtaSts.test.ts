import { describe, expect, test } from 'vitest';
import { isMtaSts, namesMailHost, readMtaStsPolicy } from '../../server/src/mail/mtaSts.ts';
import { nameOfText } from '../../server/src/mail/spfSender.ts';

const POLICY =
  'version: STSv1\r\nmode: enforce\r\nmx: mail.example.com\r\nmx: *.backup.example.net\r\nmax_age: 604800\r\n';

test.each([
  ['v=STSv1; id=1', true],
  ['v=STSv1', false],
  ['v=STSv10; id=1', false],
  ['v=stsv1; id=1', false],
])('%s is a record: %s', (text, expected) => {
  expect(isMtaSts(text)).toBe(expected);
});

describe('policy files', () => {
  test('are read', () => {
    const { mailHosts, ...rest } = readMtaStsPolicy(POLICY);
    expect(rest).toEqual({ mode: 'enforce', maxAge: 604800, faults: [] });
    expect(mailHosts.map(({ text }) => text)).toEqual(['mail.example.com', '*.backup.example.net']);
  });

  test.each([
    ['version:STSv1\nmode:testing\nmx:a.example\nmax_age:86400', []],
    ['max_age: 0\nmode: none\nversion: STSv1\nnew_key: some value\n', []],
    ['version: STSv1\nmode: none\nmode: enforce\nmax_age: 1', []],
    ['', ['no-version', 'no-mode', 'no-max-age', 'no-mx']],
    ['version: STSv2\nmode: none\nmax_age: 1', ['bad-version']],
    ['version: STSv1\nmode: strict\nmx: a.example\nmax_age: 1', ['bad-mode']],
    ['version: STSv1\nmode: none\nmax_age: 31557601', ['bad-max-age']],
    ['version: STSv1\nmode: none\nmax_age: 1d', ['bad-max-age']],
    ['version: STSv1\nmode: enforce\nmax_age: 1', ['no-mx']],
    ['version: STSv1\nmode: enforce\nmx: 192.0.2.25\nmax_age: 1', ['bad-mx']],
    ['version: STSv1\nmode: enforce\nmx: mail.*.example\nmax_age: 1', ['bad-mx']],
    ['version: STSv1\nmode none\nmode: none\nmax_age: 1', ['no-colon']],
  ])('%j: %j', (text, expected) => {
    expect(readMtaStsPolicy(text).faults.map(({ code }) => code)).toEqual(expected);
  });

  test('know where a fault is', () => {
    const text = POLICY.replace('enforce', 'strict');
    const [{ start, end }] = readMtaStsPolicy(text).faults;
    expect(text.slice(start, end)).toBe('mode: strict');
  });
});

test.each([
  ['mail.example.com', 'mail.example.com', true],
  ['mail.example.com', 'MAIL.Example.com', true],
  ['mail.example.com.', 'mail.example.com', true],
  ['mail.example.com', 'a.mail.example.com', false],
  ['*.example.com', 'mail.example.com', true],
  ['*.example.com', 'a.mail.example.com', false],
  ['*.example.com', 'example.com', false],
  ['*.example.com', 'mailexample.com', false],
])('%s names %s: %s', (pattern, host, expected) => {
  expect(namesMailHost(pattern, nameOfText(host)!)).toBe(expected);
});
