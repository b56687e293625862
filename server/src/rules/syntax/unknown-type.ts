import { classOf } from '../../records/classes.ts';
import { typeOf } from '../../records/mnemonics.ts';
import { RECORD_TYPES } from '../../records/types/index.ts';
import { LINE_FEED, QUOTE } from '../../text/codes.ts';
import type { PlacedProblem, Zone } from '../../zone/zone.ts';
import { type Fix, replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { addressOf } from '../support/addressName.ts';
import { similarWords } from '../support/similar.ts';

/** Types that exist in the products and programs of some providers only. */
const PROVIDER_TYPES = new Set([
  'ALIAS',
  'ANAME',
  'FRAME',
  'FWD',
  'LUA',
  'MAILFW',
  'PAGERULE',
  'REDIRECT',
  'SYNTH',
  'URL',
  'URL301',
  'URL302',
  'URLFWD',
  'WEBFWD',
]);

const MNEMONICS = RECORD_TYPES.filter(({ status }) => status === undefined).map(({ mnemonic }) => mnemonic);

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
      'There is no record type {text}, so the server refuses the zone; check its spelling, and whether the words before it are an owner, a TTL and a class',
    quoted:
      'A text in quotes stands where the record type must stand, so the server refuses the zone; if it belongs to the record above, put all its strings in parentheses',
    similar: 'There is no record type {text}, so the server refuses the zone; did you mean {meant}?',
    provider:
      '{text} is a record type of some DNS providers only: BIND, NSD and Knot refuse the zone; write A and AAAA records with the addresses of the target, or at a name of its own a CNAME',
    twice:
      'The class or TTL is given twice: where {text} stands, the server expects the record type and refuses the zone',
    word: 'Before the type {next} there may be an owner, a TTL and a class, and {text} is none of them, so the server refuses the zone; a name has no blanks in it',
    address: 'The type is missing before the address {text}, so the server refuses the zone; write {meant} before it',
  },
  caseOf(problem, zone) {
    const { kind, meant, next } = diagnose(problem, zone);
    return { message: kind, args: { meant: meant.join(' or '), next } };
  },
  fixesOf(problem, zone) {
    const { kind, meant } = diagnose(problem, zone);
    if (zone.textAt(problem).includes(' ')) return [];
    if (kind === 'similar') return meant.map((type) => replace(`Write ${type}`, problem, type));
    if (kind === 'address') return [insertBefore(`Write ${meant[0]} before it`, problem, `${meant[0]} `)];
    return kind === 'twice' || kind === 'word' ? [replace('Remove this word', withBlank(problem, zone), '')] : [];
  },
});

type Kind = 'default' | 'similar' | 'provider' | 'twice' | 'word' | 'address' | 'quoted';

function diagnose(problem: PlacedProblem, zone: Zone) {
  const text = zone.textAt(problem);
  const isQuoted = text.startsWith('"') || zone.files[problem.file].codes[problem.start - 1] === QUOTE;
  const word = text.toUpperCase();
  const next = nextWord(problem, zone);
  const answer = (kind: Kind, meant: readonly string[] = []) => ({ kind, meant, next });
  if (isQuoted) return answer('quoted');
  if (PROVIDER_TYPES.has(word)) return answer('provider');
  const address = addressOf(text);
  if (address) return answer('address', [address.length === 4 ? 'A' : 'AAAA']);
  const nextIsType = typeOf(next) !== undefined && next === next.toUpperCase();
  if (classOf(text) !== undefined || (/^\d+$/.test(text) && nextIsType)) return answer('twice');
  if (nextIsType) return answer('word');
  const similar =
    (word.length > 2 || word === text) && /^[A-Z0-9-]{2,}$/.test(word) ? similarWords(word, MNEMONICS) : [];
  return similar.length === 0 || similar.length > MOST_MEANT ? answer('default') : answer('similar', similar);
}

/** More candidates than this are no help. */
const MOST_MEANT = 3;

const insertBefore = (title: string, { file, start }: PlacedProblem, text: string): Fix =>
  replace(title, { file, start, end: start }, text);

/** The word after a problem, on the same line. */
function nextWord({ file, end }: PlacedProblem, zone: Zone): string {
  const { codes } = zone.files[file];
  const line = codes.indexOf(LINE_FEED, end);
  const limit = Math.min(line < 0 ? codes.length : line, end + 100);
  return /^\s+([\w-]+)(?=\s)/.exec(zone.textAt({ file, start: end, end: limit }))?.[1] ?? '';
}

/** A place and the blanks after it. */
function withBlank({ file, start, end }: PlacedProblem, zone: Zone) {
  const { codes } = zone.files[file];
  while (codes[end] === 32 || codes[end] === 9) end++;
  return { file, start, end };
}
