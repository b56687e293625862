import { readFileSync } from 'node:fs';
import { check } from '../test/support/check.ts';

const [, , file, origin, path] = process.argv;
const { findings, refusedBy } = check(readFileSync(file), { origin: origin ?? 'example.com.', ...(path && { path }) });
console.log(refusedBy.join());
for (const f of findings)
  console.log(
    `${f.line}:${f.column} ${f.severity} [${f.code}] ${f.message} «${f.text.slice(0, 60)}» ${f.refusedBy} ${f.fixes.map((x) => `{${x.title}${x.safe ? '!' : ''}: ${x.edits.map((e) => `${e.start}-${e.end}=${JSON.stringify(e.newText).slice(0, 50)}`).join(' ')}}`).join(' ')}`,
  );
