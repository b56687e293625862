/** What an entry is: a directive, or a record with its slots, or neither (RFC 1035 §5.1, in BIND's reading). */
import { type Codes, DOLLAR } from '../text/codes.ts';
import type { Problem } from '../text/problem.ts';
import { directiveOf } from './directive.ts';
import { BROKEN, DIRECTIVE, type Entry } from './entry.ts';
import { explainSlots } from './misplaced.ts';
import { readTtlAndClass, readType } from './slots.ts';

/** Decides the slots of an entry that has at least one token. */
export function findSlots(codes: Codes, entry: Entry, problems: Problem[]): void {
  if (codes[entry.starts[0] + entry.quoted[0]] === DOLLAR && readDirective(codes, entry, problems)) return;
  entry.ownerToken = entry.indented ? -1 : 0;
  const at = readTtlAndClass(codes, entry, entry.indented ? 0 : 1);
  if (readType(codes, entry, at)) return;
  entry.kind = BROKEN;
  entry.first = Math.min(at, entry.count - 1);
  if (explainSlots(codes, entry, at)) return;
  const [token, code] = at < entry.count ? [at, 'unknown-type'] : [entry.count - 1, 'missing-type'];
  const start = at < entry.count ? entry.starts[token] : entry.starts[0];
  problems.push({ code, start, end: entry.ends[token] });
}

/**
 * Reads an entry that starts with a dollar sign, which counts in quotes, too (BIND's reading). False: it is indented and
 * no directive.
 */
function readDirective(codes: Codes, entry: Entry, problems: Problem[]): boolean {
  const [start, end] = [entry.starts[0] + entry.quoted[0], entry.ends[0] - entry.quoted[0]];
  const name = directiveOf(codes, start, end);
  if (name) {
    entry.kind = DIRECTIVE;
    entry.directive = name;
    entry.first = 1;
    if (entry.indented) entry.misread = { code: 'indented-directive', start, end, args: { directive: name } };
    return true;
  }
  if (entry.indented) return false;
  entry.kind = BROKEN;
  problems.push({ code: 'unknown-directive', start, end });
  return true;
}
