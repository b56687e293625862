import { describe, expect, it } from 'vitest';
import { readBimi } from '../../server/src/mail/bimi.ts';
import { readDkim } from '../../server/src/mail/dkim.ts';
import { isDmarc, readDmarc } from '../../server/src/mail/dmarc.ts';
import { policyKind } from '../../server/src/mail/kind.ts';
import { readMtaSts } from '../../server/src/mail/mtaSts.ts';
import { contains, hasHostBits, parseAddress, printNetwork } from '../../server/src/mail/network.ts';
import { readTlsRpt } from '../../server/src/mail/tlsRpt.ts';
import { ED25519_KEY, RSA_1024, RSA_2048, RSA_BARE_512 } from '../support/dkimKeys.ts';

const codesIn = (text: string, faults: readonly { code: string; start: number; end: number }[]): string[] =>
  faults.map(({ code, start, end }) => `${code}: ${text.slice(start, end)}`);

describe('which policy a text is', () => {
  it.each([
    ['v=spf1 -all', 'example.com.', 'spf'],
    ['v=DKIM1; p=', 's._domainkey.example.com.', 'dkim'],
    ['k=rsa; p=', 's._domainkey.example.com.', 'dkim'],
    ['k=rsa; p=', 'example.com.', undefined],
    ['v = DMARC1 ; p=none', '_dmarc.example.com.', 'dmarc'],
    ['v=DMARC10; p=none', '_dmarc.example.com.', undefined],
    ['v=STSv1; id=1', '_mta-sts.example.com.', 'mta-sts'],
    ['v=TLSRPTv1;rua=mailto:a@example.com', '_smtp._tls.example.com.', 'tls-rpt'],
    ['v=BIMI1; l=', 'default._bimi.example.com.', 'bimi'],
    ['google-site-verification=1', 'example.com.', undefined],
  ])('%j at %s', (text, owner, expected) => {
    expect(policyKind(text, owner)).toBe(expected);
  });
});

describe('DKIM keys', () => {
  it.each([
    [`v=DKIM1; k=rsa; p=${RSA_2048}`, 'rsa 2048'],
    [`p=${RSA_1024}`, 'rsa 1024'],
    [`p=${RSA_BARE_512}`, 'rsa 512'],
    [`v=DKIM1; k=ed25519; p=${ED25519_KEY}`, 'ed25519'],
    ['v=DKIM1; p=', 'revoked'],
    ['v=DKIM1; k=new; p=AAAA', 'unknown'],
  ])('%#: %s', (text, expected) => {
    const { key } = readDkim(text);
    expect(key.kind === 'rsa' ? `rsa ${key.rsa.bits}` : key.kind).toBe(expected);
  });

  it.each([
    ['k=rsa; v=DKIM1; p=', 'version: v=DKIM1'],
    ['v=DKIM1; k=rsa', 'no-key: v=DKIM1; k=rsa'],
    ['v=DKIM1; p=AAA', 'bad-base64: AAA'],
    ['v=DKIM1; p=AAAA', 'bad-key: AAAA'],
    ['v=DKIM1; k=ed25519; p=AAAA', 'bad-key: AAAA'],
    ['v=DKIM1; h=sha1; p=', 'no-sha256: h=sha1'],
    ['v=DKIM1; k=new; p=AAAA', 'unknown-key-type: new'],
  ])('%s', (text, expected) => {
    expect(codesIn(text, readDkim(text).faults)).toEqual([expected]);
  });

  it('have flags', () => {
    expect(readDkim('v=DKIM1; t=y : s; p=').flags).toEqual(['y', 's']);
  });
});

describe('DMARC policies', () => {
  it('fill in defaults', () => {
    expect(readDmarc('v=DMARC1; p=reject; np=none')).toMatchObject({
      policy: 'reject',
      subdomains: 'reject',
      nonExistent: 'none',
      dkimIsStrict: false,
      isTest: false,
      faults: [],
    });
    expect(readDmarc('v=DMARC1; p=none; sp=quarantine')).toMatchObject({ nonExistent: 'quarantine' });
  });

  it.each([
    ['v=DMARC1', 'no-policy: v=DMARC1'],
    ['v=DMARC1; p=rejekt', 'bad-value: rejekt'],
    ['v=DMARC1; p=none; pct=50', 'historic: pct=50'],
    ['v=DMARC1; p=none; fo=0:1', 'conflicting-fo: 0:1'],
    ['v=DMARC1; p=none; fo=2', 'bad-value: 2'],
    ['v=DMARC1; p=none; rua=dmarc@example.com', 'bad-uri: dmarc@example.com'],
    ['v=DMARC1; p=none; rua=mailto:dmarc', 'bad-uri: mailto:dmarc'],
    ['v=DMARC1; p=none; rua=https://example.com/', 'bad-scheme: https://example.com/'],
    ['v=DMARC1; p=none; rua=mailto:a@example.com!10m', 'size-limit: !10m'],
  ])('%s', (text, expected) => {
    expect(codesIn(text, readDmarc(text).faults)).toEqual([expected]);
  });

  it('know where reports go', () => {
    const { aggregate } = readDmarc('v=DMARC1; p=none; rua=mailto:a@example.com, mailto:b@reports.example.net');
    expect(aggregate.map(({ domain }) => domain)).toEqual(['example.com', 'reports.example.net']);
  });

  it('are only those that start with the version', () => {
    expect(['v=DMARC1;p=none', 'v=dmarc1', 'p=none; v=DMARC1', 'v=DMARC1'].map(isDmarc)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

describe('MTA-STS, TLS reports, BIMI', () => {
  it.each([
    ['v=STSv1; id=20260501T000000', readMtaSts, []],
    ['v=STSv1; id=2026-05', readMtaSts, ['bad-id: 2026-05']],
    ['v=STSv1;', readMtaSts, ['no-id: v=STSv1;']],
    ['v=TLSRPTv1; rua=mailto:a@example.com,https://example.com/r', readTlsRpt, []],
    ['v=TLSRPTv1', readTlsRpt, ['no-rua: v=TLSRPTv1']],
    ['v=TLSRPTv1; rua=ftp://example.com', readTlsRpt, ['bad-scheme: ftp://example.com']],
    ['v=BIMI1; l=https://example.com/l.svg; a=', readBimi, []],
    ['v=BIMI1; l=', readBimi, []],
    ['v=BIMI1; l=http://example.com/l.svg', readBimi, ['not-https: http://example.com/l.svg']],
    ['v=BIMI1', readBimi, ['no-logo: v=BIMI1']],
  ] as const)('%s', (text, read, expected) => {
    expect(codesIn(text, read(text).faults)).toEqual(expected);
  });
});

describe('networks', () => {
  const network = (text: string) => {
    const [address, length] = text.split('/');
    return { octets: parseAddress(address, address.includes(':') ? 6 : 4)!, length: Number(length) };
  };

  it.each([
    ['192.0.2.0/24', '192.0.2.255', true],
    ['192.0.2.0/24', '192.0.3.0', false],
    ['192.0.2.128/25', '192.0.2.127', false],
    ['0.0.0.0/0', '203.0.113.1', true],
    ['192.0.2.1/32', '192.0.2.1', true],
    ['2001:db8::/33', '2001:db8:7fff::1', true],
    ['2001:db8::/33', '2001:db8:8000::1', false],
    ['::/0', '192.0.2.1', false],
  ])('%s holds %s: %s', (text, address, expected) => {
    expect(contains(network(text), parseAddress(address, address.includes(':') ? 6 : 4)!)).toBe(expected);
  });

  it('are printed in their usual form', () => {
    expect(printNetwork(network('2001:DB8:0::/32'))).toBe('2001:db8::/32');
    expect(printNetwork(network('192.0.2.1/32'))).toBe('192.0.2.1');
  });

  it('may have bits behind the prefix', () => {
    expect(
      ['192.0.2.1/24', '192.0.2.0/24', '192.0.2.4/30', '192.0.2.5/30'].map((text) => hasHostBits(network(text))),
    ).toEqual([true, false, false, true]);
  });
});
