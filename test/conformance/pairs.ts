/** Whether what BIND and Knot say about a line or an owner is also found here. */
import { basename } from 'node:path';
import { DEFAULT_PRESET, type Preset } from '../../server/src/rules/settings.ts';
import { questionOf } from './corpus.ts';
import type { Difference, Figure, Part } from './report.ts';
import { type CorpusFile, corpusZones } from './shared.ts';
import { knotRemarks, namedRemarks, type Remark } from './toolMessages.ts';
import { printFound } from './verdict.ts';
import { type Answer, ask, type Found } from './zonesmith.ts';

/**
 * Who says something: `both` or one of them about a record; `knot-reader`: Knot cannot read a line that BIND reads
 * without a word (a type that it does not know, `$GENERATE`): BIND decides, so what we say of these are hints.
 */
type Sayer = 'both' | 'named' | 'knot' | 'knot-reader';

/** A file and a line, or an owner, that tools say something about. */
interface Pair {
  readonly place: string;
  readonly by: Sayer;
  /** Which tool, and what it says. */
  readonly said: readonly string[];
  readonly isFound: boolean;
}

/**
 * Faults of many records that we report once, at the first of them or at the other record that takes part, by the words
 * of the tool; the finding may then stand anywhere.
 */
const SAID_ELSEWHERE: readonly (readonly [what: RegExp, codes: readonly string[]])[] = [
  [/ignoring out-of-zone data/, ['out-of-zone-data']],
  [/no TTL specified/, ['ttl-missing']],
  [/no current owner/, ['no-owner', 'ttl-missing']],
  // At each child, where Knot names the DNAME.
  [/child record exists under DNAME/, ['data-below-dname']],
  // At one of the two, where BIND names the other.
  [/CNAME and other data/, ['cname-and-other-data']],
  [/DS record at top of zone/, ['ds-at-apex']],
  // At the first record of the file only.
  [/previous owner … invalid/, ['layout-not-portable']],
  // At the first record without TTL; Knot has a default of its own for them.
  [/TTL mismatch/, ['ttl-inherited']],
  // Once for each owner.
  [/: bad owner .* \(check-names\)/, ['owner-is-no-host-name', 'nsec3-owner-is-no-hash']],
];

/** Zonesmith's answers at the times at which the tools were asked. */
interface Answers {
  readonly named: Answer;
  readonly knot: Answer;
}

function pairsOf(file: CorpusFile, answers: Answers): Pair[] {
  const { refs, origin } = file;
  const places = new Map<string, { named: Remark[]; knot: Remark[] }>();
  const note = (tool: 'named' | 'knot', remark: Remark): void => {
    const place = placeOf(remark);
    const said = places.get(place) ?? { named: [], knot: [] };
    said[tool].push(remark);
    places.set(place, said);
  };
  for (const remark of namedRemarks(refs.named_checkzone.messages, origin)) note('named', remark);
  for (const remark of knotRemarks(refs.kzonecheck.messages, origin)) note('knot', remark);
  const forNamed = new Findings(answers.named, basename(file.file));
  const forKnot = new Findings(answers.knot, basename(file.file));
  return [...places].map(([place, { named, knot }]) => {
    return {
      place,
      by: sayerOf(named, knot),
      said: [...new Set([...named.map(({ what }) => `named: ${what}`), ...knot.map(({ what }) => `knot: ${what}`)])],
      isFound: named.some((remark) => forNamed.has(remark)) || knot.some((remark) => forKnot.has(remark)),
    };
  });
}

function sayerOf(named: readonly Remark[], knot: readonly Remark[]): Sayer {
  if (knot.length === 0) return 'named';
  if (named.length > 0) return 'both';
  return knot.every(({ line }) => line !== undefined) ? 'knot-reader' : 'knot';
}

const placeOf = ({ line, owner, type }: Remark): string =>
  line ? `${line.file} line ${line.number}` : `${owner?.toLowerCase()}${type === undefined ? '' : ` ${type}`}`;

/** The findings of a zone by the places that tools name. */
class Findings {
  readonly #answer: Answer;
  readonly #name: string;

  constructor(answer: Answer, name: string) {
    this.#answer = answer;
    this.#name = name;
  }

  has(remark: Remark): boolean {
    const elsewhere = SAID_ELSEWHERE.find(([what]) => what.test(remark.what))?.[1] ?? [];
    if (this.#answer.findings.some(({ code }) => elsewhere.includes(code))) return true;
    // Knot names the line that includes, after the fault.
    const isAboutIncluded = remark.what.includes('include file processing error');
    if (isAboutIncluded && this.#answer.findings.some(({ included }) => included !== undefined)) return true;
    return remark.line ? this.isInEntry(remark.line.file, remark.line.number) : this.isOfOwner(remark);
  }

  /** Within the entry that a line belongs to: tools name its first line or its last one. */
  private isInEntry(file: string, line: number): boolean {
    const findings = this.#answer.findings.filter(({ included }) => basename(included ?? this.#name) === file);
    const entry = this.#answer.entriesOf(findings[0]?.included).find(([first, last]) => first <= line && line <= last);
    const [first, last] = entry ?? [line, line];
    return findings.some((found) => found.line >= first && found.line <= last);
  }

  /** On a record of the owner; about what it lacks also on any other record of it, or at the start of the zone. */
  private isOfOwner({ owner, type }: Remark): boolean {
    const lower = owner!.toLowerCase();
    const records = this.#answer.records();
    const ofOwner = records.filter((record) => record.owner.toLowerCase() === lower);
    const ofType = ofOwner.filter((record) => record.type === type);
    const where = ofType.length > 0 ? ofType : [...ofOwner, ...records.slice(0, 1)];
    const places = new Set(where.map(({ included, line }) => `${included} ${line}`));
    if (records.length === 0) places.add('undefined 1');
    return this.#answer.findings.some(({ included, line }) => places.has(`${included} ${line}`));
  }
}

/** Kinds of files in which findings about records are shown. */
const isZone = ({ kind }: Answer): boolean => /^(zone|signed) /.test(kind);

interface Counted extends Pair {
  readonly file: string;
  readonly answer: Answer;
}

/** The lines and owners of all files that tools speak of, with what is found under a preset. */
const countAll = (preset: Preset): Counted[] =>
  corpusZones().flatMap((file) => {
    const question = { ...questionOf(file), preset };
    const { validationTime } = file;
    const named = ask(question);
    const knot = validationTime === undefined ? named : ask({ ...question, now: validationTime });
    return pairsOf(file, { named, knot }).map((pair) => ({ ...pair, file: file.file, answer: named }));
  });

const figure = (what: string, some: readonly Counted[], least?: number): Figure => ({
  what,
  right: some.filter(({ isFound }) => isFound).length,
  of: some.length,
  ...(least !== undefined && { least }),
});

export function measurePairs(): Part {
  const pairs = countAll(DEFAULT_PRESET);
  const inZones = pairs.filter(({ answer }) => isZone(answer));
  const by = (...sayers: readonly Sayer[]): Counted[] => inZones.filter((pair) => sayers.includes(pair.by));
  const strict = countAll('strict').filter(({ answer }) => isZone(answer));
  return {
    title: 'pairs: lines and owners that named-checkzone or kzonecheck says something about',
    figures: [
      figure('with a finding, in zones and signed zones', inZones, 0.97),
      figure('the same, with the preset strict', strict),
      figure('the same, without lines that BIND reads and Knot cannot', by('both', 'named', 'knot'), 0.95),
      figure('said by both tools', by('both')),
      figure('lines that BIND reads and Knot cannot', by('knot-reader')),
      figure(
        'in templates, root hints and other files that are no zones',
        pairs.filter(({ answer }) => !isZone(answer)),
      ),
      figure('all files', pairs),
    ],
    differences: pairs.filter(({ isFound }) => !isFound).map((pair) => differenceOf(pair, !isZone(pair.answer))),
  };
}

function differenceOf({ file, place, said, answer }: Counted, minor: boolean): Difference {
  const kind = answer.kind.split(' ')[0];
  const shown: readonly Found[] = answer.findings.slice(0, 3);
  const lines = [...said, ...(kind === 'zone' ? [] : [`taken for ${answer.kind}`]), ...shown.map(printFound)];
  return { name: `${file}: ${place}`, cause: said.join(' | '), lines, minor };
}
