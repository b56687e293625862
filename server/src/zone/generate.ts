/**
 * `$GENERATE range owner [ttl] [class] type data`: BIND's template that stands for a run of records. Each step is
 * spelled out as the text of one record and read like any other, so what BIND would load is what is checked.
 */
import { typeCodeOf } from '../records/mnemonics.ts';
import { Entry, RECORD } from '../syntax/entry.ts';
import { EntryReader } from '../syntax/reader.ts';
import { readTtlAndClass } from '../syntax/slots.ts';
import { CODE_CLASS, type Codes, codesOf, IS_CLOSE, IS_COMMENT, IS_OPEN, textOf } from '../text/codes.ts';
import { endOfComment } from '../text/scan.ts';
import { expectArguments, expectBare } from './arguments.ts';
import type { Reading } from './reading.ts';
import { parseRange, type Range, stepOf } from './template.ts';

/** Most records that the directives of one zone are expanded to, all together; BIND has no limit. */
export const MOST_GENERATED = 65_536;

export function runGenerate(reading: Reading, entry: Entry): void {
  if (!expectArguments(reading, entry, 4, 7)) return;
  const { file } = reading.text;
  const { codes } = file;
  const [range, owner] = [entry.first, entry.first + 1];
  const steps = parseRange(entry.text(codes, range));
  if (!steps) {
    reading.reportToken(entry, range, 'bad-generate-range', { text: entry.text(codes, range) });
    return;
  }
  if (steps.extra) reportExtra(reading, entry, range, steps);
  if (!expectBare(reading, entry, owner, 'owner')) return;
  const type = readTtlAndClass(codes, entry, owner + 1);
  const data = type + 1;
  if (data >= entry.count) {
    reading.reportToken(entry, 0, 'directive-argument-missing', { directive: '$GENERATE' });
    return;
  }
  if (typeCodeOf(codes, entry.starts[type], entry.ends[type]) < 0) {
    reading.reportToken(entry, type, 'unknown-type', { text: entry.text(codes, type) });
    return;
  }
  if (entry.count > data + 1) {
    const text = textOf(codes, entry.starts[data], entry.ends[entry.count - 1]);
    reading.report('generate-data-not-quoted', entry.starts[data], entry.ends[entry.count - 1], { text });
    return;
  }
  if (isEnclosed(codes, entry, data)) {
    reading.reportToken(entry, data, 'generate-data-not-quoted', {}, 'inParentheses');
    return;
  }
  const slots = textOf(codes, entry.starts[owner + 1], entry.ends[type]);
  const template = {
    owner: entry.text(codes, owner),
    data: entry.quoted[data] ? unquoted(entry.text(codes, data)) : entry.text(codes, data),
  };
  const count = Math.floor((steps.stop - steps.start) / steps.step) + 1;
  const room = MOST_GENERATED - reading.generated;
  if (count > room) reading.reportToken(entry, range, 'generate-too-large', { count, most: MOST_GENERATED });
  reading.generated += Math.min(count, room);
  expand(reading, entry, steps.start, steps.step, Math.min(count, room), (value) => {
    const left = stepOf(template.owner, value);
    const right = stepOf(template.data, value);
    if ('fault' in left) return left;
    if ('fault' in right) return right;
    // A dollar sign that is left belongs to the owner's name and starts no directive.
    return { text: `${left.text.startsWith('$') ? '\\' : ''}${left.text} ${slots} ${right.text}` };
  });
}

/** What follows a range that BIND takes is passed over, and may have been meant. */
function reportExtra(reading: Reading, entry: Entry, token: number, { start, stop, step }: Range): void {
  const place = { file: reading.text.index, start: entry.starts[token], end: entry.ends[token], entry: entry.start };
  const range = `${start}-${stop}${step === 1 ? '' : `/${step}`}`;
  reading.zone.problems.push({ ...place, code: 'bad-generate-range', message: 'extra', args: { range }, loads: true });
}

/** Whether a parenthesis is open where a token starts. */
function isEnclosed(codes: Codes, { openedAt, starts, ends, count }: Entry, token: number): boolean {
  if (openedAt < 0) return false;
  let depth = 0;
  let next = 0;
  for (let at = openedAt; at < starts[token]; at++) {
    while (next < count && starts[next] < at) next++;
    const kind = CODE_CLASS[codes[at]];
    if (at === starts[next]) at = ends[next] - 1;
    else if (kind === IS_COMMENT) at = endOfComment(codes, at, starts[token]) - 1;
    else if (kind === IS_OPEN) depth++;
    else if (kind === IS_CLOSE) depth--;
  }
  return depth > 0;
}

/** What a quoted string says: `\"` is a quote, and other escapes stay for the reader of the record. */
const unquoted = (text: string): string =>
  text.slice(1, -1).replace(/\\(.)/gs, (whole, code) => (code === '"' ? code : whole));

function expand(
  reading: Reading,
  entry: Entry,
  start: number,
  step: number,
  count: number,
  spell: (value: number) => ReturnType<typeof stepOf>,
): void {
  const outer = { lastOwner: reading.lastOwner, template: reading.template };
  reading.template = { file: reading.text.index, start: entry.starts[0], end: entry.ends[entry.count - 1] };
  const { problems: said } = reading.zone;
  const before = said.length;
  let afterFirst = before;
  const step1 = new Entry();
  for (let i = 0; i < count; i++) {
    const spelled = spell(start + i * step);
    if ('fault' in spelled) {
      reading.reportToken(entry, 0, 'bad-generate-modifier', { number: start + i * step }, spelled.fault);
      break;
    }
    const codes = codesOf(spelled.text);
    const reader = new EntryReader(codes);
    reader.next(step1);
    const problems = step1.misread ? [step1.misread] : reader.problems;
    for (const problem of problems) reading.report(problem.code, 0, 0, problem.args, problem.message);
    const isAdded =
      step1.kind === RECORD && problems.length === 0 && reading.addRecord(step1, { ...reading.text.file, codes });
    // The same template fails in the same way again and again: say it once.
    if (!isAdded && said.length > before) break;
    if (afterFirst === before) afterFirst = said.length;
    else said.length = afterFirst;
  }
  reading.lastOwner = outer.lastOwner;
  reading.template = outer.template;
}
