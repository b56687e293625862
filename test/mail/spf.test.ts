import { describe, expect, it } from 'vitest';
import { printNetwork } from '../../server/src/mail/network.ts';
import { isSpf, parseSpf, type SpfTerm } from '../../server/src/mail/spf.ts';

describe('which texts are SPF', () => {
  it.each([
    ['v=spf1', true],
    ['v=spf1 -all', true],
    ['V=SPF1 -all', true],
    ['v=spf10 -all', false],
    ['v=spf1\t-all', false],
    [' v=spf1', false],
    ['spf2.0/pra -all', false],
  ])('%j', (text, expected) => {
    expect(isSpf(text)).toBe(expected);
  });
});

/** A term in short, its parts separated by blanks. */
function short(term: SpfTerm): string {
  if (term.kind === 'broken') return `broken ${term.text}`;
  if (term.kind === 'modifier') return `${term.name} = ${term.domain?.text ?? `(${term.value})`}`;
  const { qualifier, name, domain, network, prefix4, prefix6 } = term;
  const parts = [qualifier + name, domain?.text, network && printNetwork(network)];
  if (prefix4 !== undefined) parts.push(`/${prefix4}`);
  if (prefix6 !== undefined) parts.push(`//${prefix6}`);
  return parts.filter((part) => part !== undefined).join(' ');
}

describe('terms', () => {
  it.each([
    ['-all', '-all'],
    ['ALL', '+all'],
    ['?mx', '?mx'],
    ['a/24', '+a /24'],
    ['a//64', '+a //64'],
    ['mx/24//64', '+mx /24 //64'],
    ['a:web.example.com/24//64', '+a web.example.com /24 //64'],
    ['a:a/b.example.com', '+a a/b.example.com'],
    ['~include:_spf.example.com', '~include _spf.example.com'],
    ['ptr', '+ptr'],
    ['ptr:example.com', '+ptr example.com'],
    ['ip4:192.0.2.1', '+ip4 192.0.2.1'],
    ['ip4:192.0.2.0/24', '+ip4 192.0.2.0/24'],
    ['-ip6:2001:DB8::/32', '-ip6 2001:db8::/32'],
    ['exists:%{ir}.%{v}._spf.%{d2}', '+exists %{ir}.%{v}._spf.%{d2}'],
    ['redirect=_spf.example.com', 'redirect = _spf.example.com'],
    ['exp=why.%{d}', 'exp = why.%{d}'],
    ['ra=postmaster', 'ra = (postmaster)'],
    ['include:example.com.', '+include example.com.'],
  ])('%s', (text, expected) => {
    const { terms, faults } = parseSpf(`v=spf1 ${text}`);
    expect(faults).toEqual([]);
    expect(terms.map(short)).toEqual([expected]);
  });

  it('have places, whatever the number of spaces', () => {
    const text = 'v=spf1  mx   -all ';
    expect(parseSpf(text).terms.map(({ start, end }) => text.slice(start, end))).toEqual(['mx', '-all']);
  });
});

describe('faults and what they point at', () => {
  it.each([
    ['ip4:192.0.2.256', 'bad-address', '192.0.2.256'],
    ['ip4:2001:db8::1', 'bad-address', '2001:db8::1'],
    ['ip4:192.0.2.0/33', 'bad-prefix', '/33'],
    ['ip4:192.0.2.0/024', 'bad-prefix', '/024'],
    ['ip4:192.0.2.0//24', 'bad-prefix', '//24'],
    ['ip6:2001:db8::/129', 'bad-prefix', '/129'],
    ['ip4', 'missing-value', 'ip4'],
    ['ip4=192.0.2.1', '', ''],
    ['a/33', 'bad-prefix', '/33'],
    ['a:', 'missing-value', 'a:'],
    ['a:/24', 'missing-value', 'a:/24'],
    ['a:192.0.2.1', 'bad-domain', '192.0.2.1'],
    ['a:host', 'bad-domain', 'host'],
    ['include', 'missing-value', 'include'],
    ['include:%{z}.example.com', 'bad-macro', '%{z}'],
    ['exists:%{d0}.example.com', 'bad-macro', '%{d0}'],
    ['exists:100%.example.com', 'bad-macro', '%'],
    ['exp=%{r}.example.com', 'bad-macro', '%{r}'],
    ['-all.', 'unknown-mechanism', 'all.'],
    ['-all:x', 'unexpected-value', ':x'],
    ['includes:example.com', 'unknown-mechanism', 'includes'],
    ['-redirect=example.com', 'unknown-mechanism', '-redirect=example.com'],
    ['redirect=', 'missing-value', 'redirect='],
    ['mx\t-all', 'bad-separator', 'mx\t-all'],
    ['a:bücher.example.com', 'not-ascii', 'a:bücher.example.com'],
    ['redirect=a.example.com redirect=b.example.com', 'repeated-modifier', 'redirect=b.example.com'],
  ])('%j', (text, code, at) => {
    const whole = `v=spf1 ${text}`;
    const faults = parseSpf(whole).faults.map((fault) => [fault.code, whole.slice(fault.start, fault.end)]);
    expect(faults).toEqual(code === '' ? [] : [[code, at]]);
  });
});
