/**
 * `$GENERATE range owner [ttl] [class] type data`: BIND's template that stands for a run of records. Each step is
 * spelled out as the text of one record and read like any other, so what BIND would load is what is checked.
 */

import { typeCodeOf } from '../records/mnemonics.ts';
import { Entry, RECORD } from '../syntax/entry.ts';
import { EntryReader } from '../syntax/reader.ts';
import { readTtlAndClass } from '../syntax/slots.ts';
import { codesOf, textOf } from '../text/codes.ts';
import { expectArguments } from './arguments.ts';
import type { ZoneLoader } from './load.ts';
import { parseRange, stepOf } from './template.ts';

/** Most records that the directives of one zone are expanded to, all together; BIND has no limit. */
export const MOST_GENERATED = 65_536;

export function runGenerate(loader: ZoneLoader, entry: Entry): void {
  if (!expectArguments(loader, entry, 4, 7)) return;
  const { file } = loader.text;
  const { codes } = file;
  const [range, owner] = [entry.first, entry.first + 1];
  const steps = parseRange(entry.text(codes, range));
  if (!steps) {
    loader.reportToken(entry, range, 'bad-generate-range', { text: entry.text(codes, range) });
    return;
  }
  if (steps.rest !== '') {
    const { start, stop, step, rest } = steps;
    loader.reportLoaded(entry, range, 'bad-generate-range', { rest, range: `${start}-${stop}/${step}` }, 'rest');
  }
  if (entry.quoted[owner]) {
    loader.reportToken(entry, owner, 'generate-owner-quoted', { text: entry.text(codes, owner) });
    return;
  }
  const type = readTtlAndClass(codes, entry, owner + 1);
  const data = type + 1;
  if (data >= entry.count) {
    loader.reportToken(entry, 0, 'directive-argument-missing', { directive: '$GENERATE' });
    return;
  }
  if (typeCodeOf(codes, entry.starts[type], entry.ends[type]) < 0) {
    loader.reportToken(entry, type, 'unknown-type', { text: entry.text(codes, type) });
    return;
  }
  if (entry.count > data + 1) {
    const text = textOf(codes, entry.starts[data], entry.ends[entry.count - 1]);
    loader.report('generate-data-not-quoted', entry.starts[data], entry.ends[entry.count - 1], { text });
    return;
  }
  const quoted = entry.quoted[data];
  const slots = textOf(codes, entry.starts[owner + 1], entry.ends[type]);
  const template = {
    owner: entry.text(codes, owner),
    data: textOf(codes, entry.starts[data] + quoted, entry.ends[data] - quoted),
  };
  const count = Math.floor((steps.stop - steps.start) / steps.step) + 1;
  const room = MOST_GENERATED - loader.generated;
  if (count > room) loader.reportToken(entry, range, 'generate-too-large', { count, most: MOST_GENERATED });
  loader.generated += Math.min(count, room);
  expand(loader, entry, steps.start, steps.step, Math.min(count, room), (value) => {
    const left = stepOf(template.owner, value);
    const right = stepOf(template.data, value);
    if ('fault' in left) return left;
    return 'fault' in right ? right : { text: `${left.text} ${slots} ${right.text}` };
  });
}

function expand(
  loader: ZoneLoader,
  entry: Entry,
  start: number,
  step: number,
  count: number,
  spell: (value: number) => ReturnType<typeof stepOf>,
): void {
  const outer = { lastOwner: loader.lastOwner, template: loader.template };
  loader.template = { file: loader.text.index, start: entry.starts[0], end: entry.ends[entry.count - 1] };
  const { problems: said } = loader.zone;
  const before = said.length;
  let afterFirst = before;
  const step1 = new Entry();
  for (let i = 0; i < count; i++) {
    const spelled = spell(start + i * step);
    if ('fault' in spelled) {
      const args = { number: start + i * step };
      loader.reportToken(entry, 0, 'bad-generate-modifier', args, spelled.fault);
      break;
    }
    const codes = codesOf(spelled.text);
    const reader = new EntryReader(codes);
    reader.next(step1);
    const problems = step1.misread ? [step1.misread] : reader.problems;
    for (const problem of problems) loader.report(problem.code, 0, 0, problem.args, problem.message);
    const isAdded =
      step1.kind === RECORD && problems.length === 0 && loader.addRecord(step1, { ...loader.text.file, codes });
    // The same template fails in the same way again and again: say it once.
    if (!isAdded && said.length > before) break;
    if (afterFirst === before) afterFirst = said.length;
    else said.length = afterFirst;
  }
  loader.lastOwner = outer.lastOwner;
  loader.template = outer.template;
}
