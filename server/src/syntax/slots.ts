/** Which word of an entry is what: owner, TTL, class, type, directive (RFC 1035 §5.1, in BIND's reading). */
import { classCodeOf } from '../records/classes.ts';
import { typeCodeOf } from '../records/mnemonics.ts';
import { readTtl } from '../records/ttl.ts';
import { type Codes, DOLLAR, spells } from '../text/codes.ts';
import type { Problem } from '../text/problem.ts';
import { BROKEN, DIRECTIVE, type DirectiveName, type Entry, RECORD } from './entry.ts';

const DIRECTIVES: readonly DirectiveName[] = ['$ORIGIN', '$TTL', '$INCLUDE', '$GENERATE', '$DATE'];

/** Decides the slots of an entry that has at least one token. */
export function findSlots(codes: Codes, entry: Entry, problems: Problem[]): void {
  if (!entry.indented) {
    if (codes[entry.starts[0]] === DOLLAR && entry.ends[0] - entry.starts[0] > 1) {
      readDirective(codes, entry, problems);
      return;
    }
    entry.ownerToken = 0;
  }
  readTypeSlots(codes, entry, entry.indented ? 0 : 1, problems);
}

function readDirective(codes: Codes, entry: Entry, problems: Problem[]): void {
  const name = directiveOf(codes, entry.starts[0], entry.ends[0]);
  if (!name) {
    entry.kind = BROKEN;
    problems.push({ code: 'unknown-directive', start: entry.starts[0], end: entry.ends[0] });
    return;
  }
  entry.kind = DIRECTIVE;
  entry.directive = name;
  entry.first = 1;
}

/** The directive that a word names, in any letter case. */
export function directiveOf(codes: Codes, start: number, end: number): DirectiveName | undefined {
  return DIRECTIVES.find((name) => spells(codes, start, end, name.toLowerCase()));
}

/** `[class] [ttl] [class] type` from token `at`; what follows is RDATA. */
function readTypeSlots(codes: Codes, entry: Entry, at: number, problems: Problem[]): void {
  at = readTtlAndClass(codes, entry, at);
  if (at >= entry.count) {
    entry.kind = BROKEN;
    const end = entry.ends[entry.count - 1];
    problems.push({ code: 'missing-type', start: entry.starts[0], end });
    return;
  }
  entry.type = entry.quoted[at] ? -1 : typeCodeOf(codes, entry.starts[at], entry.ends[at]);
  if (entry.type < 0) {
    entry.kind = BROKEN;
    entry.first = at;
    problems.push({ code: 'unknown-type', start: entry.starts[at], end: entry.ends[at] });
    return;
  }
  entry.kind = RECORD;
  entry.typeToken = at;
  entry.first = at + 1;
}

/** Reads TTL and class in any order, each at most once; returns the index of the first token that is neither. */
export function readTtlAndClass(codes: Codes, entry: Entry, at: number): number {
  for (; at < entry.count && !entry.quoted[at]; at++) {
    const start = entry.starts[at];
    const end = entry.ends[at];
    if (entry.ttlToken < 0) {
      const ttl = readTtl(codes, start, end);
      if (ttl >= 0) {
        entry.ttl = ttl;
        entry.ttlToken = at;
        continue;
      }
    }
    if (entry.classToken >= 0) break;
    const recordClass = classCodeOf(codes, start, end);
    if (recordClass < 0) break;
    entry.class = recordClass;
    entry.classToken = at;
  }
  return at;
}
