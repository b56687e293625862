import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { linesOf, Tokenizer } from './tokenizer.ts';

it('perf', async () => {
  const t = await Tokenizer.create();
  const time = (name: string, text: string) => {
    t.reset();
    const t0 = performance.now();
    let n = 0;
    for (const l of linesOf(text)) n += t.line(l).length;
    console.log(name, text.length, n, Math.round(performance.now() - t0), 'ms');
  };
  t.line('a A 192.0.2.1');
  const x = linesOf(readFileSync('/work/shared/corpus/simdzone/tests/zones/xbounds.zone', 'utf8'));
  for (const [i, l] of x.entries()) {
    t.reset();
    const t0 = performance.now();
    t.line(l);
    const d = performance.now() - t0;
    if (d > 100) console.log(i, l.length, l.slice(0, 150), Math.round(d));
  }
  for (const size of [50_000, 100_000]) {
    const n = (unit: string) => unit.repeat(Math.ceil(size / unit.length));
    time('comment', `; ${n('foo "bar ( ')}`);
    time('quoted', `a TXT "${n('foo bar ')}"`);
    time('quoted-escapes', `a TXT "${n('\\"\\;')}"`);
    time('spf', `a TXT "v=spf1 ${n('include:a ip4:192.0.2.1 ')}"`);
    time('dkim', `a TXT "v=DKIM1; ${n('a=b; ')}"`);
    time('strings', `a TXT ${n('"foo" ')}`);
    time('unquoted', `a TXT ${n('foo ')}`);
    time('one word', `a TXT ${n('foo')}`);
    time('owner', `${n('foo')} A 192.0.2.1`);
    time('owner esc', `${n('fo\\.')} A 192.0.2.1`);
    time('owner only', n('foo'));
    time('blanks', `a${n('  ')}A 192.0.2.1`);
    time('blanks only', n('  '));
    time('digits', `a ${n('1')} A 192.0.2.1`);
    time('units', `a ${n('1h')} A 192.0.2.1`);
    time('backslashes', `a ${n('\\')} A 192.0.2.1`);
    time('parens', `a TXT ${n('(')}`);
    time('parens2', `a TXT ${n('() ')}`);
    time('types', `a NSEC b ${n('A NS TYPE1 ')}`);
    time('rest', `a FOO ${n('1 a. b 192.0.2.1 ')}`);
    time('hex', `a TYPE1 \\# 1 ${n('00 ')}`);
    time('params', `a HTTPS 1 . ${n('key1=2 ')}`);
    time('params-long', `a HTTPS 1 . ${n('key1=')}`);
    time('generate', `$GENERATE 1-2 a$ A ${n('a$ b')}`);
    time('rrsig in', `a RRSIG A ( ${n('8 2 3 ')}`);
    time('colons', `a AAAA ${n(':')}`);
    time('quote', `a MX ${n('"')}`);
    time('open quote', `a MX "${n('a')}`);
    time('apl', `a APL ${n('1:192.0.2.0/24 ')}`);
    time('pragma', `; zonesmith: ${n('a=b ')}`);
    time('ignore', `; zonesmith-ignore ${n('a, ')}`);
    time('normal', n('www 3600 IN A 192.0.2.1\n'));
    time('normal mx', n('www MX 10 mail.example.com.\n'));
  }
}, 300000);
