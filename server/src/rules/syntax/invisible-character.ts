import { findSuspects, INVISIBLE, LIKE_BLANK, nameOfCode, suspectKind } from '../../text/suspects.ts';
import type { PlacedProblem, Zone } from '../../zone/zone.ts';
import type { Edit, Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';
import type { Severity } from '../severity.ts';
import { entryOf } from '../support/entryOf.ts';

/** Texts that programs read. */
const POLICY = /^"?\s*v=(?:spf1|dkim1|dmarc1|stsv1|tlsrptv1|bimi1)\b/i;

export default defineRule({
  code: 'invisible-character',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A character that cannot be seen, or looks like a blank, came into a record by copy and paste.',
    why: 'It is part of the word or text that it stands in. Servers refuse the record or publish a name that nobody asks for, and receivers do not understand a mail policy that holds it.',
    remedy: 'Replace it by a blank, or remove it.',
    references: ['RFC 1035 §5.1', 'RFC 6376 §3.2'],
    bad: 'www A\u00a0192.0.2.80\n',
    good: 'www A 192.0.2.80\n',
  },
  messages: {
    likeBlank: 'The {name} here looks like a blank and is none: the server reads "{token}" as one word; write a blank',
    invisible: 'An invisible {name} is part of the word "{token}", so it is not what it looks like; remove it',
    string:
      'There is a {name} in this text, which programs that read it do not take for a blank, so they may not understand the text; write a plain blank, or remove it',
  },
  caseOf(problem, zone) {
    const { code, tokenStart, tokenEnd } = problem.args as Readonly<Record<string, number>>;
    const token = zone.textAt({ file: problem.file, start: tokenStart, end: tokenEnd });
    return {
      args: { name: nameOfCode(code), token: visible(token) },
      ...(problem.message === 'string' && { severity: severityIn(token) }),
    };
  },
  fixesOf: (problem, zone) => [cleanEntry(problem, zone)],
});

const severityIn = (text: string): Severity => (POLICY.test(text) ? 'error' : 'information');

/** Shows where the characters are. */
const visible = (text: string): string =>
  [...text.slice(0, 60)].map((c) => (/[\s\p{Cf}\p{Cc}]/u.test(c) && c !== ' ' ? '·' : c)).join('');

/** Replaces or removes all such characters of the entry. */
function cleanEntry(problem: PlacedProblem, zone: Zone): Fix {
  const { file } = problem;
  const { codes } = zone.files[file];
  const entry = entryOf(zone, problem);
  const [start, end] = entry ? [entry.start, entry.end] : [problem.start, problem.end];
  const edits: Edit[] = [];
  for (const offset of findSuspects(codes.subarray(start, end))) {
    const at = start + offset;
    const kind = suspectKind(codes, at);
    if (kind === LIKE_BLANK) edits.push({ file, start: at, end: at + 1, newText: ' ' });
    else if (kind === INVISIBLE) edits.push({ file, start: at, end: at + 1, newText: '' });
  }
  const isOne = edits.length === 1;
  const what = edits[0]?.newText === '' ? 'Remove' : 'Replace';
  return { title: `${what} ${isOne ? 'the character' : 'all such characters of this record'}`, safe: false, edits };
}
