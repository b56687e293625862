/** The one place where the conformance runner calls Zonesmith. */
import { readFileSync } from 'node:fs';
import { formatZone } from '../../server/src/features/format.ts';
import { NodeFiles } from '../../server/src/host/node/nodeFiles.ts';
import { checkZone } from '../../server/src/rules/check.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import { RULES } from '../../server/src/rules/registry.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { DEFAULT_PRESET, type Preset } from '../../server/src/rules/settings.ts';
import type { Severity } from '../../server/src/rules/severity.ts';
import { Entry } from '../../server/src/syntax/entry.ts';
import { EntryReader } from '../../server/src/syntax/reader.ts';
import { type Codes, textOf } from '../../server/src/text/codes.ts';
import { octetsOf } from '../../server/src/text/decode.ts';
import { Lines } from '../../server/src/text/lines.ts';
import { tokenize } from '../../server/src/text/tokens.ts';
import type { Files } from '../../server/src/zone/files.ts';
import { openZone } from '../../server/src/zone/open.ts';
import { printZone } from '../../server/src/zone/print.ts';
import { ZoneRecord } from '../../server/src/zone/record.ts';
import { BLOCK_SHIFT } from '../../server/src/zone/recordBlock.ts';
import type { Zone } from '../../server/src/zone/zone.ts';
import { surroundingsIn } from '../support/check.ts';

export interface Question {
  readonly path: string;
  /** Absent: read from disk. */
  readonly text?: string | Uint8Array;
  /** Undefined: Zonesmith has to find out. */
  readonly origin: string | undefined;
  readonly class?: string | undefined;
  /** Other files, by path; absent: those on disk. */
  readonly files?: Readonly<Record<string, string>>;
  /** Seconds since 1970: what is called today. */
  readonly now?: number;
  readonly preset?: Preset;
}

export interface Found {
  /** Path of an included file; undefined: the zone file itself. */
  readonly included: string | undefined;
  readonly line: number;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly refuses: boolean;
}

export interface Answer {
  /** BIND refuses the zone, Zonesmith says. */
  readonly refused: boolean;
  readonly findings: readonly Found[];
  /** How many records the zone has. */
  readonly recordCount: number;
  /** What kind of file it is taken for, and why. */
  readonly kind: string;
  /** All findings, also those that are not shown for this kind of file. */
  all(): readonly Found[];
  /** The lines of the entries that are written in a file (undefined: the zone file itself), in order. */
  entriesOf(included: string | undefined): readonly EntryLines[];
  /** Where the records of the zone are written. */
  records(): readonly WrittenRecord[];
  /** One record per line. */
  print(): string;
  /** The file, formatted; undefined when Zonesmith declines to. */
  format(): Uint8Array | undefined;
  /** The comments of the file, in order. */
  comments(): string[];
}

/** First and last line of an entry. */
export type EntryLines = readonly [first: number, last: number];

/** A record, and where it is; owner in presentation format, type as mnemonic ('' if it could not be read). */
export interface WrittenRecord {
  readonly included: string | undefined;
  readonly line: number;
  readonly owner: string;
  readonly type: string;
}

/** What is called today: 1 December 2026, later than any serial of the shared cases. */
const NOW = Date.UTC(2026, 11, 1) / 1000;

/** Asks Zonesmith about a zone. */
export function ask({
  path,
  text,
  origin,
  class: recordClass,
  files,
  now = NOW,
  preset = DEFAULT_PRESET,
}: Question): Answer {
  const bytes = text === undefined ? readFileSync(path) : bytesOf(text);
  const siblings = Object.keys(files ?? {});
  const reader = filesOf(files);
  const includedBy = Object.entries(files ?? {}).flatMap(([name, text]) => (includes(text, path) ? [name] : []));
  const opened = openZone(path, bytes, { files: reader, origin, class: recordClass, siblings, includedBy });
  const { zone } = opened;
  const [file] = zone.files;
  const { refusedBy, findings } = checkZone(opened, {
    now,
    preset,
    surroundings: files && surroundingsIn(files, opened),
    onRuleFailure: rethrow,
  });
  const lines = zone.files.map((file) => new Lines(file.codes));
  const found = ({ file, start, code, severity, message, refusedBy }: Finding): Found => ({
    included: file > 0 ? zone.files[file].path : undefined,
    line: lines[file].at(start).line,
    code,
    severity,
    message,
    refuses: refusedBy.includes('bind'),
  });
  return {
    refused: refusedBy.includes('bind'),
    findings: findings.map(found),
    recordCount: zone.recordCount,
    all: () => runRules(zone, { rules: RULES, now, onRuleFailure: rethrow }).map(found),
    entriesOf(included) {
      const at = zone.files.findIndex(({ path }, index) => (index === 0 ? included === undefined : path === included));
      return at < 0 ? [] : entryLines(zone.files[at].codes, lines[at], zone.brokenFiles.has(at));
    },
    records: () => [...writtenRecords(zone, lines)],
    kind: `${opened.kind.kind} (${opened.kind.why})`,
    format() {
      const result = formatZone(file, reader, opened.load);
      return 'text' in result ? octetsOf(result.text, file) : undefined;
    },
    comments: () =>
      tokenize(file.codes)
        .filter(({ kind }) => kind === 'comment')
        .map(({ start, end }) => textOf(file.codes, start, end).trimEnd()),
    print: () => Array.from(printZone(zone), (line) => `${line}\n`).join(''),
  };
}

function entryLines(codes: Codes, lines: Lines, isBroken: boolean): EntryLines[] {
  const reader = new EntryReader(codes, 0, codes.length, isBroken);
  const entry = new Entry();
  const found: EntryLines[] = [];
  while (reader.next(entry))
    found.push([lines.at(entry.start).line, lines.at(Math.max(entry.start, entry.end - 1)).line]);
  return found;
}

function* writtenRecords(zone: Zone, lines: readonly Lines[]): Iterable<WrittenRecord> {
  const placeIn = (file: number, start: number) => ({
    included: file > 0 ? zone.files[file].path : undefined,
    line: lines[file].at(start).line,
  });
  for (const [index, { count }] of zone.blocks.entries()) {
    for (let at = 0; at < count; at++) {
      const record = new ZoneRecord(zone, (index << BLOCK_SHIFT) | at);
      yield { ...placeIn(record.file, record.entryStart), owner: record.owner, type: record.type };
    }
  }
  // Records whose data could not be read have an owner too.
  for (const { owner, file, start } of zone.unread)
    yield { ...placeIn(file, start), owner: zone.names.text(owner), type: '' };
}

/** Whether a text includes a file, as the command line sees it. */
const includes = (text: string, path: string): boolean =>
  [...text.matchAll(/^\$INCLUDE[ \t]+"?([^\s";]+)/gim)].some(([, name]) => name === path);

const bytesOf = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text;

function filesOf(files: Question['files']): Files {
  if (!files) return new NodeFiles();
  return { read: (path) => (Object.hasOwn(files, path) ? bytesOf(files[path]) : 'missing') };
}

function rethrow(code: string, error: unknown): never {
  throw new Error(`rule ${code} failed: ${String(error)}`, { cause: error });
}
