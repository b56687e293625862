/** Findings → diagnostics of one document. */
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Snapshot, ZoneView } from '../features/snapshot.ts';
import type { Finding } from '../rules/finding.ts';
import { SEVERITIES, type Severity } from '../rules/severity.ts';
import type { Zone } from '../zone/zone.ts';
import { linesOf, locationOf } from './places.ts';
import { rangeAt } from './positions.ts';

export const SOURCE = 'zonesmith';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const TAG = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

export interface DiagnosticOptions {
  readonly most: number;
  /** Scheme of the link on a finding's code; the client shows the rule's page for it. */
  readonly ruleLinks: boolean;
}

/** A finding in a document; the zone is the one that it was found in. */
export interface DocumentFinding {
  readonly zone: Zone;
  readonly finding: Finding;
}

/** The findings of a document in all zones that it is a part of, each once. */
export function findingsIn(path: string, views: readonly ZoneView[]): DocumentFinding[] {
  const seen = new Set<string>();
  return views.flatMap(({ zone, findings }) =>
    findings.flatMap((finding) => {
      if (zone.files[finding.file].path !== path) return [];
      const key = `${finding.code} ${finding.start} ${finding.end}`;
      if (views.length > 1 && seen.has(key)) return [];
      seen.add(key);
      return [{ zone, finding }];
    }),
  );
}

/** The worst findings first when there are too many; then a last one says how many more there are. */
export function diagnosticsOf(found: readonly DocumentFinding[], { most, ruleLinks }: DiagnosticOptions): Diagnostic[] {
  if (found.length <= most) return found.map((each) => diagnosticOf(each, ruleLinks));
  const bySeverity = SEVERITIES.flatMap((severity) => found.filter(({ finding }) => finding.severity === severity));
  const more = found.length - most;
  return [
    ...bySeverity.slice(0, most).map((each) => diagnosticOf(each, ruleLinks)),
    {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      severity: DiagnosticSeverity.Information,
      source: SOURCE,
      message: `… ${more} more ${more === 1 ? 'finding' : 'findings'} in this file; those shown are the most serious ones`,
    },
  ];
}

function diagnosticOf({ zone, finding }: DocumentFinding, ruleLinks: boolean): Diagnostic {
  const { code, severity, message, file, related, tags } = finding;
  return {
    range: rangeAt(linesOf(zone.files[file].codes), finding),
    severity: SEVERITY[severity],
    source: SOURCE,
    code,
    ...(ruleLinks && { codeDescription: { href: `zonesmith-rule:/${code}.md` } }),
    message,
    ...(tags.length > 0 && { tags: tags.map((tag) => TAG[tag]) }),
    ...(related.length > 0 && {
      relatedInformation: related.map(({ place, zone: other, message: text }) => ({
        location: locationOf({ zone: other ?? zone, place }),
        message: text,
      })),
    }),
  };
}

/** Findings of a snapshot's document that touch a range. */
export const findingsAt = (
  { findings, file }: Snapshot,
  { start, end }: { readonly start: number; readonly end: number },
): Finding[] => findings.filter((finding) => finding.file === file && finding.start <= end && finding.end >= start);
