/** What must be true of any octets at all. */
import { checkZone } from '../../server/src/rules/check.ts';
import { Entry } from '../../server/src/syntax/entry.ts';
import { EntryReader } from '../../server/src/syntax/reader.ts';
import type { Codes } from '../../server/src/text/codes.ts';
import { tokenize } from '../../server/src/text/tokens.ts';
import { decodeFile, type Files } from '../../server/src/zone/files.ts';
import { openZone } from '../../server/src/zone/open.ts';
import { printZone } from '../../server/src/zone/print.ts';

/** Milliseconds of processor time that one input may take. */
export const SLOWEST = 2000;

/** What tests allow: they find what never ends, and leave measuring to `npm run fuzz`. */
export const RUNAWAY = 30_000;

/** The files that may be included: the zone itself, a part, and a tree that doubles on every level. */
function filesBeside(zone: Uint8Array): Files {
  return {
    read(path) {
      if (path === 'self') return zone;
      if (path === 'part') return Buffer.from('$ORIGIN part\n\tA 192.0.2.1\nb MX 10 c\n(');
      const level = /^fork(\d{1,2})$/.exec(path)?.[1];
      return level ? Buffer.from(`$INCLUDE fork${+level + 1}\n`.repeat(2)) : 'missing';
    },
  };
}

/** 2026-05-01T00:00:00Z. */
const NOW = 1777593600;

function rethrow(code: string, error: unknown): never {
  throw new Error(`rule ${code} failed: ${String(error)}`, { cause: error });
}

/** Throws when something is wrong with how an input is treated; returns the milliseconds of processor time that checking it takes. */
export function checkProperties(bytes: Uint8Array): number {
  const { codes } = decodeFile('self', bytes);
  checkTokens(codes);
  checkEntries(codes);
  const before = process.cpuUsage();
  const opened = openZone('self', bytes, { files: filesBeside(bytes), origin: 'example.com.' });
  const { zone } = opened;
  const { findings } = checkZone(opened, { now: NOW, onRuleFailure: rethrow });
  const { user, system } = process.cpuUsage(before);
  for (const { file, start, end, code } of findings) {
    const { length } = zone.files[file].codes;
    expectThat(0 <= start && start <= end && end <= length, `${code} is reported outside of the text`);
  }
  for (const line of printZone(zone)) expectThat(!line.includes('\n'), 'a printed record is a line');
  return (user + system) / 1000;
}

/** Tokens joined are the text. */
export function checkTokens(codes: Codes): void {
  let at = 0;
  for (const { start, end } of tokenize(codes)) {
    expectThat(start === at && end > start, 'tokens lie end to end');
    at = end;
  }
  expectThat(at === codes.length, 'the last token ends with the text');
}

/** Entries joined are the text; where all is well, their tokens are the words and quoted strings of the tokenizer. */
export function checkEntries(codes: Codes): void {
  const reader = new EntryReader(codes);
  const entry = new Entry();
  let at = 0;
  while (reader.next(entry)) {
    expectThat(entry.start === at && entry.end > at, 'entries lie end to end');
    at = entry.end;
    if (entry.misread || reader.problems.length > 0) {
      reader.problems.length = 0;
      continue;
    }
    const words = tokenize(codes, entry.start, entry.end).filter(({ kind }) => kind === 'word' || kind === 'quoted');
    expectThat(words.length === entry.count, 'an entry has the words of its text');
    words.forEach((word, index) => {
      const same = word.start === entry.starts[index] && word.end === entry.ends[index];
      expectThat(
        same && (word.kind === 'quoted') === (entry.quoted[index] === 1),
        'an entry has the words of its text',
      );
    });
  }
  expectThat(at === codes.length, 'the last entry ends with the text');
}

function expectThat(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`not so: ${what}`);
}

/** What is wrong with an input: the error, or that it takes too long. */
export function faultOf(bytes: Uint8Array, slowest = SLOWEST): string | undefined {
  try {
    // A busy machine is no fault: what was slow once gets a second try.
    if (checkProperties(bytes) <= slowest) return undefined;
    const milliseconds = checkProperties(bytes);
    return milliseconds > slowest ? `took ${(milliseconds / 1000).toFixed(1)} s` : undefined;
  } catch (error) {
    return error instanceof Error ? `${error.message}\n${frames(error)}` : String(error);
  }
}

/** Where it was thrown, without the harness; of the cause when there is one. */
function frames(error: Error): string {
  const { stack = '' } = error.cause instanceof Error ? error.cause : error;
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 4)
    .join('\n');
}
