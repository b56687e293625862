/** SARIF 2.1.0 (OASIS), for code scanning services. */
import type { Log, PhysicalLocation, Region, ReportingDescriptor, Result } from 'sarif';
import { ruleByCode } from '../../rules/registry.ts';
import type { Severity } from '../../rules/severity.ts';
import type { Report, ReportedFinding, Span } from '../report.ts';

const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

export function sarifOutput(report: Report, version: string): string {
  const findings = report.files.flatMap((file) => file.findings);
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Zonesmith', semanticVersion: version, rules: codes.map(describeRule) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: report.trouble.length === 0,
            toolExecutionNotifications: report.trouble.map(({ file, message }) => ({
              level: 'error',
              message: { text: message },
              locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
            })),
          },
        ],
        results: findings.map((finding) => describeFinding(finding, codes)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function describeRule(code: string): ReportingDescriptor {
  const rule = ruleByCode(code);
  if (!rule) return { id: code };
  const { summary, why, remedy } = rule.doc;
  return {
    id: code,
    shortDescription: { text: summary },
    fullDescription: { text: `${summary} ${why}` },
    help: { text: remedy },
    defaultConfiguration: { level: LEVEL[rule.severity] },
    properties: { tags: [rule.group] },
  };
}

function describeFinding(finding: ReportedFinding, codes: readonly string[]): Result {
  return {
    ruleId: finding.code,
    ruleIndex: codes.indexOf(finding.code),
    level: LEVEL[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: locate(finding) }],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map(({ file, line, column, message }, id) => ({
        id,
        message: { text: message },
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: { startLine: line, startColumn: column },
        },
      })),
    }),
    ...(finding.fixes.length > 0 && {
      fixes: finding.fixes.map(({ title, edits }) => ({
        description: { text: title },
        artifactChanges: edits.map((edit) => ({
          artifactLocation: { uri: uriOf(edit.file) },
          replacements: [{ deletedRegion: regionOf(edit), insertedContent: { text: edit.newText } }],
        })),
      })),
    }),
  };
}

const locate = (span: Span): PhysicalLocation => ({
  artifactLocation: { uri: uriOf(span.file) },
  region: regionOf(span),
});

const regionOf = ({ line, column, endLine, endColumn }: Span): Region => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
});

/** A path as a URI reference; relative paths stay relative, as code scanning wants them. */
const uriOf = (path: string): string => path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
