import { escapedOctet } from '../../records/octets.ts';
import { BACKSLASH, type Codes, isDigit, textOf } from '../../text/codes.ts';
import type { PlacedProblem, Zone } from '../../zone/zone.ts';
import { type Fix, replace } from '../finding.ts';
import { defineRule } from '../rule.ts';

const LONGEST = 255;
/** Types whose data is a list of strings that readers join. */
const LISTS = new Set(['TXT', 'SPF']);

export default defineRule({
  code: 'string-too-long',
  group: 'rdata',
  severity: 'error',
  since: '0.1.0',
  fix: 'safe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A text is longer than the 255 octets that one string can hold.',
    why: 'BIND and NSD refuse the zone; Knot splits the text by itself.',
    remedy:
      'Write it as several strings on one line or in parentheses. Readers of SPF, DKIM and DMARC join them without a blank, so a blank at a joint must stand within a string.',
    references: ['RFC 1035 §3.3', 'RFC 7208 §3.3', 'RFC 6376 §3.6.2.2'],
    bad: `note TXT "${'0123456789'.repeat(26)}"\n`,
    good: `note TXT "${'0123456789'.repeat(25)}" "${'0123456789'}"\n`,
  },
  messages: {
    default: 'This text has {length} octets and one string holds at most 255, so the server refuses the zone',
    split:
      'This text has {length} octets and one string holds at most 255, so the server refuses the zone; split it into several strings, which readers join without a blank in between',
  },
  caseOf: (problem) => (LISTS.has(String(problem.args?.type)) ? { message: 'split' } : {}),
  fixesOf: splitText,
});

function splitText(problem: PlacedProblem, zone: Zone): Fix[] {
  const { codes, octets } = zone.files[problem.file];
  const isQuoted = codes[problem.start] === 34;
  const [start, end] = isQuoted ? [problem.start + 1, problem.end - 1] : [problem.start, problem.end];
  if (!LISTS.has(String(problem.args?.type)) || zone.textAt(problem).startsWith('$')) return [];
  const parts: string[] = [];
  for (let at = start; at < end; ) {
    const next = endOfPart(codes, octets, at, end);
    parts.push(`"${textOf(codes, at, next)}"`);
    at = next;
  }
  return [replace('Split it into strings of at most 255 octets', problem, parts.join(' '), true)];
}

/** Where the longest run of characters ends that fits into one string. */
function endOfPart(codes: Codes, octets: boolean, at: number, end: number): number {
  let size = 0;
  while (at < end) {
    const length = lengthAt(codes, at, end);
    size += octets ? 1 : sizeOf(codes, at, end);
    if (size > LONGEST) break;
    at += length;
  }
  return at;
}

/** How many codes one character takes: an escape, a pair of surrogates, or one. */
function lengthAt(codes: Codes, at: number, end: number): number {
  if (codes[at] === BACKSLASH) return isDigit(codes[at + 1]) ? 4 : Math.min(2, end - at);
  return codes[at] >= 0xd800 && codes[at] < 0xdc00 && at + 1 < end ? 2 : 1;
}

/** How many octets one character takes. */
function sizeOf(codes: Codes, at: number, end: number): number {
  let code = codes[at];
  if (code === BACKSLASH) {
    const octet = escapedOctet(codes, at, end);
    if (octet < 256) return 1;
    code = octet - 256;
  }
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code >= 0xd800 && code < 0xdc00 ? 4 : 3;
}
