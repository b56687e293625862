import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { check } from '../test/support/check.ts';

const APEX =
  '$TTL 3600\n@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\nmail A 192.0.2.25\n';
const zones: [string, string][] = JSON.parse(readFileSync(process.argv[2], 'utf8'));
for (const [name, body] of zones) {
  const text = /\bSOA\b/.test(body) ? body : APEX + body;
  writeFileSync('/tmp/zz/zone', text);
  const r = spawnSync('named-checkzone', ['-i', 'local', 'example.com', '/tmp/zz/zone'], {
    encoding: 'utf8',
    cwd: '/tmp/zz',
  });
  const { findings, refusedBy } = check(text);
  const off = /\bSOA\b/.test(body) ? 0 : 6;
  const agree = (r.status !== 0) === refusedBy.includes('bind');
  console.log(`## ${name}${agree ? '' : `   !!!!! BIND ${r.status} ${(r.stdout + r.stderr).split('\n')[0]}`}`);
  console.log(
    body
      .split('\n')
      .slice(0, -1)
      .map((l, i) => `      ${i + 1}| ${l}`)
      .join('\n'),
  );
  for (const f of findings) {
    console.log(
      `   ${f.line - off}:${f.column} ${f.severity} [${f.code}] ${f.message} «${f.text.slice(0, 60)}» ${f.refusedBy}`,
    );
    for (const x of f.fixes) {
      const after = [...x.edits]
        .sort((a, b) => b.start - a.start)
        .reduce((t, e) => t.slice(0, e.start) + e.newText + t.slice(e.end), text);
      const again = check(after).findings;
      console.log(
        `        fix ${x.title}${x.safe ? '!' : ''} → ${JSON.stringify((off ? after.slice(APEX.length) : after).slice(0, 200))} ${again.map((f) => f.code)}`,
      );
    }
  }
}
