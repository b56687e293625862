/** What a check says about a file, as plain data with lines and columns: the command line's JSON (design §4). */
import { printName } from '../records/name.ts';
import type { Verdict } from '../rules/check.ts';
import type { Edit, Finding } from '../rules/finding.ts';
import type { Severity } from '../rules/severity.ts';
import { Lines } from '../text/lines.ts';
import type { Place } from '../zone/files.ts';
import type { Zone } from '../zone/zone.ts';

/** Lines and columns from 1, in UTF-16 units; ends are exclusive. */
export interface Span {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface ReportedFinding extends Span {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly refusedBy: readonly string[];
  readonly related: readonly { file: string; line: number; column: number; message: string }[];
  readonly fixes: readonly { title: string; safe: boolean; edits: readonly (Span & { newText: string })[] }[];
}

export interface FileReport {
  readonly file: string;
  /** Absolute, with final dot; null: unknown. */
  readonly origin: string | null;
  readonly kind: string;
  readonly serial: number | null;
  readonly records: number;
  readonly refusedBy: readonly string[];
  readonly findings: readonly ReportedFinding[];
}

export interface Trouble {
  readonly file: string;
  readonly message: string;
}

export interface Report {
  readonly files: readonly FileReport[];
  readonly trouble: readonly Trouble[];
}

export interface ReportFacts {
  readonly file: string;
  readonly kind: string;
  /** Where the lines of the zone's own file start, when that is known already. */
  readonly lineStarts?: Int32Array | undefined;
}

export function reportOf(zone: Zone, verdict: Verdict, facts: ReportFacts): FileReport {
  const spans = new Spans(zone, facts.lineStarts);
  return {
    file: facts.file,
    origin: zone.originUnknown ? null : printName(zone.names.wire(zone.apex)),
    kind: facts.kind,
    serial: zone.serial ?? null,
    records: zone.recordCount,
    refusedBy: verdict.refusedBy,
    findings: verdict.findings.map((finding) => reportFinding(finding, spans)),
  };
}

function reportFinding(finding: Finding, spans: Spans): ReportedFinding {
  return {
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    ...spans.of(finding),
    refusedBy: finding.refusedBy,
    related: finding.related.map(({ place, zone, message }) => {
      const { file, line, column } = (zone ? new Spans(zone, undefined) : spans).of(place);
      return { file, line, column, message };
    }),
    fixes: finding.fixes.map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map((edit: Edit) => ({ ...spans.of(edit), newText: edit.newText })),
    })),
  };
}

/** Places → lines and columns; a file's lines are counted when the first place in it is asked for. */
export class Spans {
  readonly #zone: Zone;
  readonly #lines: (Lines | undefined)[] = [];

  constructor(zone: Zone, starts?: Int32Array) {
    this.#zone = zone;
    if (starts) this.#lines[0] = new Lines(zone.files[0].codes, starts);
  }

  of(place: Place): Span {
    const { path, codes } = this.#zone.files[place.file];
    this.#lines[place.file] ??= new Lines(codes);
    const lines = this.#lines[place.file]!;
    const start = lines.at(place.start);
    const end = lines.at(place.end);
    return { file: path, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  }
}
