import { readFileSync, existsSync, statSync, readdirSync } from 'node:fs';
import { openZone } from '../server/src/zone/open.ts';
import { checkZone } from '../server/src/rules/check.ts';
import { Lines } from '../server/src/text/lines.ts';
import { ruleByCode } from '../server/src/rules/registry.ts';
const root = '/work/shared/corpus/';
const groups = new Set((process.argv[2] ?? 'syntax,rdata,ttl').split(','));
const m = JSON.parse(readFileSync(root + 'manifest.json', 'utf8'));
const counts = new Map<string, number>();
for (const e of m) {
  if (e.role !== 'zone' || e.refs?.named_checkzone?.rc !== 0) continue;
  const path = root + e.file;
  const opened = openZone(path, readFileSync(path), { files: { read(p) { if (!existsSync(p)) return 'missing'; if (statSync(p).isDirectory()) return 'directory'; return readFileSync(p); } }, origin: e.origin, class: e.class, siblings: [] });
  const v = checkZone(opened, { now: 1777593600, onRuleFailure: (c, err) => console.log('FAIL', c, err) });
  const refusing = v.refusedBy.includes('bind');
  const lines = opened.zone.files.map((f) => new Lines(f.codes));
  for (const f of v.findings) {
    if (!groups.has(ruleByCode(f.code)!.group)) continue;
    const key = `${f.severity} ${f.code}`;
    const n = (counts.get(key) ?? 0) + 1;
    counts.set(key, n);
    if (f.refusedBy.length || (n <= 8 && (f.severity === 'error' || f.severity === 'warning'))) console.log(`${e.file}:${lines[f.file].at(f.start).line} ${key} ${f.message.slice(0, 130)} «${opened.zone.textAt(f).slice(0, 60).replace(/\n/g,'\\n')}» ${f.refusedBy}`);
  }
}
console.log(counts);
