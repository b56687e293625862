/**
 * `npm run conformance [PART…] [--all] [--file NAME] [--hits]`: figures, and every difference with what both sides say.
 * `--mutated COUNT [--seed N]` compares on zones that are spoiled at random, which needs an installed BIND.
 */
import { parseArgs } from 'node:util';
import { hitList } from '../test/conformance/cases.ts';
import { measureMutated } from '../test/conformance/mutated.ts';
import { PARTS } from '../test/conformance/parts.ts';
import { printPart, share } from '../test/conformance/report.ts';
import { SHARED } from '../test/conformance/shared.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    // Also differences that do not count.
    all: { type: 'boolean', default: false },
    // Only files and cases whose name holds this.
    file: { type: 'string' },
    // What was found for each expected finding of the cases.
    hits: { type: 'boolean', default: false },
    mutated: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});

if (SHARED === undefined) {
  console.error('no shared data: it is looked for in ../shared and in $ZONESMITH_SHARED');
  process.exit(2);
}

if (values.hits) console.log(hitList().join('\n'));
else if (values.mutated !== undefined) {
  const part = await measureMutated(Number(values.mutated), Number(values.seed));
  console.log(printPart(part, { name: values.file }));
} else {
  for (const name of positionals.length > 0 ? positionals : Object.keys(PARTS)) {
    const measure = PARTS[name];
    if (!measure) throw new Error(`no part ${name}: ${Object.keys(PARTS).join(', ')}`);
    const part = await measure();
    console.log(printPart(part, { all: values.all, name: values.file }));
    if (part.figures.some((figure) => share(figure) < (figure.least ?? 0))) process.exitCode = 1;
  }
}
