import { it } from 'vitest';
import { complete } from '../../server/src/features/completion.ts';
import { documentLinks } from '../../server/src/features/documentLinks.ts';
import { foldingRanges } from '../../server/src/features/folding.ts';
import { formatDocument, formatRange } from '../../server/src/features/formatting.ts';
import { Lines } from '../../server/src/text/lines.ts';
import { openZone } from '../../server/src/zone/open.ts';
import { memoryFiles } from '../support/check.ts';
function snap(n: number, at: number, line: string) {
  const rows: string[] = ['$TTL 1h\n@ SOA ns1 hm 1 4h 1h 2w 1h\n@ NS ns1\n@ MX 10 mail\nns1 A 192.0.2.1\nmail A 192.0.2.2\n'];
  let offset = 0; let length = rows[0].length;
  for (let i = 0; i < n; i++) {
    const row = i === at ? line.replace('█', '') + '\n' : `host-${i}.dept${i % 50} 300 IN A 10.${(i >> 16) & 255}.${(i >> 8) & 255}.${i & 255}\n`;
    if (i === at) offset = length + line.indexOf('█');
    rows.push(row); length += row.length;
  }
  const opened = openZone('zone', new TextEncoder().encode(rows.join('')), { files: memoryFiles({}), origin: 'example.com.' });
  const view = { opened, zone: opened.zone, findings: [] };
  const { codes } = opened.zone.files[0];
  return { snapshot: { ...view, file: 0, codes, lines: new Lines(codes), workspace: [view], now: 1777593600 }, offset };
}
const time = (name: string, f: () => unknown) => {
  const runs: number[] = [];
  let r: unknown;
  for (let i = 0; i < 15; i++) { const t = performance.now(); r = f(); runs.push(performance.now() - t); }
  runs.sort((a, b) => a - b);
  console.log(name, 'median', runs[7].toFixed(1), 'max', runs[14].toFixed(1), Array.isArray(r) ? r.length : JSON.stringify(r).length);
};
it('x', () => {
  const { snapshot, offset } = snap(1_000_000, 500, 'x MX 10 host-77█');
  for (let i = 0; i < 3; i++) time('complete', () => complete(snapshot, offset));
  time('range', () => formatRange(snapshot, { start: offset, end: offset + 100 }));
  time('fold', () => foldingRanges(snapshot, 5000)); time('links', () => documentLinks(snapshot));
  time('format 100k', () => formatDocument(snap(100_000, 50, 'x A 192.0.2.1█').snapshot));
  const { snapshot: s } = snap(100_000, 50, 'x A 192.0.2.1█');
  time('format 100k', () => formatDocument(s));
}, 600_000);
