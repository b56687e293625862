import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { decode } from '../../server/src/text/decode.ts';
import { corpusZones, sharedPath } from '../conformance/shared.ts';
import { compare, noAgreement } from './agreement.ts';
import { Tokenizer } from './tokenizer.ts';

it('agrees', async () => {
  const t = await Tokenizer.create();
  const all = noAgreement();
  let files = 0,
    lines = 0;
  const t0 = performance.now();
  for (const z of corpusZones()) {
    if (z.refs.named_checkzone.rc !== 0) continue;
    const { codes } = decode(readFileSync(sharedPath(`corpus/${z.file}`)));
    const one = noAgreement();
    const t1 = performance.now();
    compare(t, codes, Number(process.env['MOST'] ?? 300), one);
    const dt = performance.now() - t1;
    files++;
    all.words += one.words;
    all.types += one.types;
    if (dt > 300) console.log(z.file, codes.length, Math.round(dt), 'ms');
    if (one.differences.length + one.invalid.length > 0)
      console.log(z.file, one.words, one.differences.length, one.differences.slice(0, 6), one.invalid.slice(0, 3));
    all.differences.push(...one.differences);
    all.lostTypes.push(...one.lostTypes);
  }
  console.log(
    files,
    all.words,
    all.types,
    all.differences.length,
    all.lostTypes.length,
    Math.round(performance.now() - t0),
    'ms',
  );
}, 300000);
