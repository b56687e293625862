import { classOf } from '../../records/classes.ts';
import { typeOf } from '../../records/mnemonics.ts';
import { LINE_FEED, QUOTE } from '../../text/codes.ts';
import type { PlacedProblem, Zone } from '../../zone/zone.ts';
import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { addressOf } from '../support/addressName.ts';
import { foreignLine } from '../support/foreignLine.ts';
import { lineOf } from '../support/line.ts';
import { dollarFix, lostDollar } from '../support/lostDollar.ts';
import { isPeriod } from '../support/order.ts';
import { apart, isProviderType, isWindowsType, looksLikeType, meantTypes } from '../support/typeWords.ts';

export default defineRule({
  code: 'unknown-type',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A record has a word where its type must stand, and there is no such type.',
    why: 'Servers refuse the whole zone for it, not only the record.',
    remedy:
      'Check the spelling of the type, and whether a blank or a word stands before it that does not belong there.',
    references: ['RFC 1035 §3.2.2', 'RFC 1035 §5.1', 'RFC 3597 §5'],
    bad: 'www CNMAE www.example.net.\n',
    good: 'www CNAME www.example.net.\n',
  },
  messages: {
    default:
      'There is no record type {text}, so the server refuses the zone; check its spelling, and whether the words before it are an owner, a TTL and a class; a comment starts with ;',
    quoted:
      'A text in quotes stands where the record type must stand, so the server refuses the zone; if it belongs to the record above, put all its strings in parentheses',
    similar: 'There is no record type {text}, so the server refuses the zone; did you mean {meant}?',
    provider:
      '{text} is a record type of some DNS providers only: BIND, NSD and Knot refuse the zone; write A and AAAA records with the addresses of the target, or at a name of its own a CNAME',
    windows:
      "{text} is a record type of Microsoft's DNS server only, which asks a WINS server then: BIND, NSD and Knot refuse the zone; leave the record out",
    age: "{text} is a note of Microsoft's DNS server about the age of the record, and other servers refuse the zone; remove it",
    twice:
      'The class or TTL is given twice: where {text} stands, the server expects the record type and refuses the zone',
    period:
      'A TTL has no blanks in it: {text} is read as the record type, so the server refuses the zone; write {meant}',
    word: 'Before the type {next} there may be an owner, a TTL and a class, and {text} is none of them; the server refuses the zone. A name has no blanks in it',
    listed:
      'The server takes {first} for the owner and {text} for the record type, so it refuses the zone; if {first} is the number of a line or the point of a list, remove it',
    address: 'The type is missing before the address {text}, so the server refuses the zone; write {meant} before it',
    apart: 'There is no record type {text}, so the server refuses the zone: a blank is missing in {meant}',
    alphabet:
      '{text} is no record type, though it looks like {meant}: it has letters of another alphabet, so the server refuses the zone; type it again',
    dollar: 'A directive starts with a dollar sign: write {meant}; as it is, the server refuses the zone',
    foreign: 'This is {what}, no record, so the server refuses the zone; {remedy}',
  },
  caseOf(problem, zone) {
    const { kind, meant, next, first } = diagnose(problem, zone);
    const args = { meant: meant.join(' or '), next, first, ...(kind === 'foreign' && foreignLine(zone, problem)) };
    return { message: kind, args };
  },
  fixesOf(problem, zone) {
    const { kind, meant, first } = diagnose(problem, zone);
    if (zone.textAt(problem).includes(' ')) return [];
    const before = lineOf(zone, problem);
    switch (kind) {
      case 'similar':
      case 'apart':
      case 'alphabet':
        return meant.map((type) => replace(`Write ${type}`, problem, type));
      case 'address':
        return [replace(`Write ${meant[0]} before it`, { ...problem, end: problem.start }, `${meant[0]} `)];
      case 'dollar':
        return [dollarFix(zone, problem, meant[0])];
      case 'period': {
        const start = before.start + zone.textAt({ ...before, end: problem.start }).trimEnd().length;
        return [replace(`Write ${meant[0]}`, { ...problem, start, end: problem.start }, '')];
      }
      case 'listed':
        return [replace(`Remove ${first}`, { ...before, end: problem.start }, '')];
      case 'word':
      case 'twice':
      case 'age':
        return [replace('Remove this word', withBlank(problem, zone), '')];
      default:
        return [];
    }
  },
});

type Kind =
  | 'default'
  | 'similar'
  | 'provider'
  | 'windows'
  | 'age'
  | 'twice'
  | 'period'
  | 'word'
  | 'listed'
  | 'address'
  | 'apart'
  | 'alphabet'
  | 'quoted'
  | 'dollar'
  | 'foreign';

interface Diagnosis {
  readonly kind: Kind;
  readonly meant: readonly string[];
  /** The type that follows, or the word after it. */
  readonly next: string;
  /** What stands before it on the line. */
  readonly first: string;
}

function diagnose(problem: PlacedProblem, zone: Zone): Diagnosis {
  const text = zone.textAt(problem);
  const isQuoted = text.startsWith('"') || zone.files[problem.file].codes[problem.start - 1] === QUOTE;
  const word = text.toUpperCase();
  const next = nextWord(problem, zone);
  const line = lineOf(zone, problem);
  const first = zone.textAt({ ...line, end: Math.max(line.start, problem.start) }).trim();
  const answer = (kind: Kind, meant: readonly string[] = []) => ({ kind, meant, next, first });
  const directive = lostDollar(zone, problem);
  if (directive !== undefined) return answer('dollar', [directive]);
  if (foreignLine(zone, problem)) return answer('foreign');
  if (isQuoted) return answer('quoted');
  if (isProviderType(word)) return answer('provider');
  if (isWindowsType(word)) return answer('windows');
  if (/^\[AG(?:E|ING):\d+\]$/.test(word)) return answer('age');
  const address = addressOf(text);
  if (address) return answer('address', [address.length === 4 ? 'A' : 'AAAA']);
  const nextIsType = typeOf(next) !== undefined && next === next.toUpperCase();
  const period = /\S+$/.exec(first)?.[0] ?? '';
  if (isPeriod(period) && isPeriod(text) && /[wdhms]$/i.test(text)) return answer('period', [period + text]);
  if (classOf(text) !== undefined || (isPeriod(text) && nextIsType)) return answer('twice');
  if (nextIsType) return answer(/^(?:\d+[.:)]?|[*•-])$/.test(first) ? 'listed' : 'word');
  const blank = apart(text);
  if (blank !== undefined) return answer('apart', [blank]);
  const alike = looksLikeType(text);
  if (alike !== undefined) return answer('alphabet', [alike]);
  const meant = meantTypes(text);
  return answer(meant.length === 0 ? 'default' : 'similar', meant);
}

/** The first word after a problem, on the same line, that is no TTL and no class. */
function nextWord({ file, end }: PlacedProblem, zone: Zone): string {
  const { codes } = zone.files[file];
  const line = codes.indexOf(LINE_FEED, end);
  const limit = Math.min(line < 0 ? codes.length : line, end + 100);
  const words =
    /^((?:\s+[\w-]+)+)(?=\s)/
      .exec(zone.textAt({ file, start: end, end: limit }))?.[1]
      .trim()
      .split(/\s+/) ?? [];
  return words.slice(0, 3).find((word) => classOf(word) === undefined && !isPeriod(word)) ?? '';
}

/** A place and the blanks after it. */
function withBlank({ file, start, end }: PlacedProblem, zone: Zone) {
  const { codes } = zone.files[file];
  while (codes[end] === 32 || codes[end] === 9) end++;
  return { file, start, end };
}
