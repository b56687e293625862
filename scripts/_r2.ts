import { readFileSync } from 'node:fs';
import { check } from '../test/support/check.ts';

const cases = JSON.parse(readFileSync('/work/shared/cases/cases.json', 'utf8'));
const rank: Record<string, number> = { error: 3, warning: 2, information: 1, info: 1, hint: 0 };
const cat = process.argv[2];
let bad = 0;
for (const c of cases) {
  if (cat && cat !== 'all' && c.category !== cat && c.id !== cat) continue;
  let r;
  try {
    r = check(c.zone, { origin: c.origin, path: c.zoneFile, files: c.extraFiles });
  } catch (e) {
    console.log('##', c.id, 'THROWS', e);
    continue;
  }
  const lines: string[] = [];
  for (const e of c.expect) {
    const range = e.fixRange ?? [e.line, e.line];
    const kinds = [e.kind, ...(e.kindAlso ?? [])].map((k: string) => rank[k]);
    const hit = r.findings.filter(
      (f) =>
        (f.line === e.line || (f.line >= range[0] && f.line <= range[1])) && rank[f.severity] >= Math.min(...kinds),
    );
    if (hit.length === 0) {
      lines.push(`MISSED ${e.line} ${e.kind} ${e.what}`);
      bad++;
    }
  }
  for (const f of r.findings) {
    const ok =
      c.expect.some(
        (e: any) => e.line === f.line || (e.fixRange && f.line >= e.fixRange[0] && f.line <= e.fixRange[1]),
      ) ||
      (c.mayAlso ?? []).some((m: any) => m.line === null || m.line === f.line) ||
      rank[f.severity] < 2;
    if (!ok) {
      lines.push('EXTRA');
      bad++;
    }
    if (!ok || cat !== 'all')
      lines.push(
        `   ${f.line}:${f.column} ${f.severity} [${f.code}] ${f.message} «${f.text.slice(0, 40)}» ${f.fixes.map((x) => `{${x.title}: ${x.edits.map((e) => JSON.stringify(e.newText).slice(0, 60)).join(' ')}}`).join(' ')}`,
      );
  }
  const bindRefuses = c.named_checkzone?.rc !== 0 && c.named_checkzone;
  if (!!bindRefuses !== r.refusedBy.includes('bind'))
    lines.push(`REFUSED ${r.refusedBy} but bind rc ${c.named_checkzone?.rc}`);
  if (lines.length) console.log('##', c.id, '\n' + lines.join('\n'));
}
console.log('bad', bad);
