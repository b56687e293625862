/** Comments that speak to Zonesmith: declarations and what is to be ignored. Other comments are people's own. */
import { RULES } from '../../rules/registry.ts';
import { FILE_KINDS } from '../../zone/origin/kinds.ts';
import { type Offer, type Proposal, value } from './item.ts';
import { lineEnd, type Site } from './site.ts';
import { Spelling } from './spelling.ts';

const OPENINGS = [
  [
    'zonesmith: ',
    'Declares what no record says: the origin, the kind of file, the class, names that mail hosts greet with.',
    true,
  ],
  ['zonesmith-ignore ', 'Silences findings in this line.', false],
  ['zonesmith-ignore-next-line ', 'Silences findings in the next line.', true],
  ['zonesmith-ignore-file ', 'Silences findings in the whole file.', true],
] as const;

const KEYS = [
  ['origin=', 'Which zone this is, if nothing else says it.'],
  ['kind=', 'What the file is for, which decides the rules that apply.'],
  ['ehlo=', 'The name that a mail host greets with, and its addresses: `NAME@ADDRESS,ADDRESS`.'],
  ['class=', 'The class of the zone.'],
] as const;

const KINDS: Readonly<Partial<Record<string, string>>> = {
  zone: 'A zone that is written here and served.',
  fragment: 'A part of a zone, for `$INCLUDE`.',
  hints: 'Names and addresses of the root servers.',
  template: 'The source of a zone file, filled in by a program.',
  raw: "BIND's binary form of a zone.",
  journal: "BIND's journal of changes.",
  journaled: 'A zone whose server keeps a journal: freeze it before an edit.',
  secondary: 'A copy of a zone that another server has.',
  signed: 'What a signer made of a zone.',
  rpz: 'A response policy zone.',
  catalog: 'A catalog zone (RFC 9432).',
  previous: 'An older state of a file beside it.',
};

export function commentOffer(site: Site): Offer | undefined {
  const { word, prefix, slot } = site;
  const alone = slot.kind === 'comment' && slot.alone;
  const opening = /^;+[ \t]*(zonesmith(?:-ignore(?:-next-line|-file)?)?:?)?/i.exec(prefix)?.[0] ?? '';
  const said = opening.replace(/^;+[ \t]*/, '').toLowerCase();
  const rest = prefix.slice(opening.length);
  const at = (length: number) => ({ start: site.offset - length, end: endOfPart(site) });
  if (said === 'zonesmith:' && alone) {
    const part = /[^ \t]*$/.exec(rest)?.[0] ?? '';
    const equals = part.indexOf('=');
    return equals < 0
      ? { range: at(part.length), items: keys() }
      : { range: at(part.length - equals - 1), items: values(site, part.slice(0, equals).toLowerCase()) };
  }
  if (said.startsWith('zonesmith-ignore') && /^[ \t]/.test(rest)) {
    const words = rest.trimStart().split(/[ \t,]+/);
    const areCodes = words.every((word) => word === '' || /^[a-z][a-z0-9-]*$/.test(word));
    return areCodes ? { range: at(words.at(-1)?.length ?? 0), items: ruleCodes(site, said) } : undefined;
  }
  const start = prefix.length - prefix.replace(/^;+[ \t]*/, '').length;
  const typed = prefix.slice(start).toLowerCase();
  if (typed === '' || !OPENINGS.some(([text]) => text.startsWith(typed))) return undefined;
  return { range: { start: word.start + start, end: endOfPart(site) }, items: openings(alone) };
}

/** Where the word at the cursor ends within the comment. */
function endOfPart({ snapshot, offset }: Site): number {
  const { codes } = snapshot;
  const end = lineEnd(snapshot, offset);
  let at = offset;
  while (at < end && codes[at] !== 32 && codes[at] !== 9 && codes[at] !== 44) at++;
  return at;
}

const openings = (alone: boolean): Proposal[] =>
  OPENINGS.filter(([, , needsLine]) => alone || !needsLine).map(([text, documentation]) => ({
    label: text.trimEnd(),
    kind: 'parameter',
    insert: text,
    documentation,
    retrigger: true,
  }));

const keys = (): Proposal[] =>
  KEYS.map(([text, documentation]) => ({
    label: text,
    kind: 'parameter',
    insert: text,
    documentation,
    retrigger: true,
  }));

function values(site: Site, key: string): Proposal[] {
  const { zone } = site.snapshot;
  const domain = new Spelling(site).domain;
  if (key === 'kind') return FILE_KINDS.map((kind) => value(kind, KINDS[kind] ?? ''));
  if (key === 'class') return ['IN', 'CH', 'HS'].map((text) => value(text, 'A class.'));
  if (key === 'ehlo') return domain === undefined ? [] : [value(`mail.${domain}`, 'The name of a mail host.')];
  return key === 'origin' && !zone.originUnknown && domain !== undefined ? [value(`${domain}.`, 'The zone.')] : [];
}

/** The codes of all rules, those first that have findings in the lines that the comment is about. */
function ruleCodes({ snapshot: { findings, file, lines }, offset }: Site, scope: string): Proposal[] {
  const line = lines.at(offset).line + (scope.endsWith('next-line') ? 1 : 0);
  const from = lines.startOf(line) ?? Number.POSITIVE_INFINITY;
  const to = lines.startOf(line + 1) ?? Number.POSITIVE_INFINITY;
  const isMeant = (start: number): boolean => scope.endsWith('file') || (start >= from && start < to);
  const found = new Set<string>();
  for (const finding of findings) if (finding.file === file && isMeant(finding.start)) found.add(finding.code);
  return [...RULES]
    .sort((a, b) => Number(found.has(b.code)) - Number(found.has(a.code)) || (a.code < b.code ? -1 : 1))
    .map(({ code, doc, severity }) => value(code, doc.summary, { detail: found.has(code) ? 'found here' : severity }));
}
