/** No key reaches a log, and what is no key is left alone. */
import { describe, expect, it } from 'vitest';
import { redact, redactValue } from '../../client/src/redact.ts';

const KEY = 'abcdefghijklmnopqrstuvwxyz';
const SECRET = 'c2VjcmV0IHNlY3JldA==';

describe('redact', () => {
  it.each([
    [`asks 1.0.0.127.${KEY}.zen.dq.spamhaus.net`, 'asks 1.0.0.127.***.zen.dq.spamhaus.net'],
    [`${KEY.toUpperCase()}.dbl.dq.spamhaus.net.`, '***.dbl.dq.spamhaus.net.'],
    [`dig -y hmac-sha256:transfer:${SECRET} @192.0.2.53`, 'dig -y hmac-sha256:transfer:*** @192.0.2.53'],
    [
      `key "transfer" { algorithm hmac-sha256; secret "${SECRET}"; };`,
      'key "transfer" { algorithm hmac-sha256; secret "***"; };',
    ],
    [`{"text":"secret \\"${SECRET}\\";"}`, '{"text":"secret \\"***\\";"}'],
    [`{"secret": "${SECRET}", "uri": "x"}`, '{"secret": "***", "uri": "x"}'],
    [`{"dqsKey":"${KEY}"}`, '{"dqsKey":"***"}'],
    [`{"tsigSecret":"a\\"b","x":1}`, '{"tsigSecret":"***","x":1}'],
    [`{"accessToken":"${KEY}"}`, '{"accessToken":"***"}'],
    [`Authorization: Bearer ${KEY}`, 'Authorization: Bearer ***'],
  ])('%s', (text, redacted) => expect(redact(text)).toBe(redacted));

  it.each([
    'zen.spamhaus.org answered 127.0.0.2',
    '2.0.0.127.zen.spamhaus.org',
    '{"method":"textDocument/semanticTokens/full","token":"17"}',
    'mail._domainkey IN TXT "v=DKIM1; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQ"',
    'the secret of a good zone is its final dots',
  ])('leaves alone: %s', (text) => expect(redact(text)).toBe(text));
});

describe('redactValue', () => {
  it('keeps the kind of an error', () => {
    const error = redactValue(new TypeError(`bad {"secret":"${SECRET}"}`)) as Error;
    expect(error).toBeInstanceOf(Error);
    expect([error.name, error.message]).toEqual(['TypeError', 'bad {"secret":"***"}']);
    expect(error.stack).not.toContain(SECRET);
  });

  it.each([
    [{ secret: SECRET, n: 1 }, '{"secret":"***","n":1}'],
    [7, 7],
    [undefined, undefined],
    [null, null],
  ])('%j', (value, redacted) => expect(redactValue(value)).toEqual(redacted));
});
