/** GitHub workflow commands, which become annotations on the changed lines. */
import type { Severity } from '../../rules/severity.ts';
import type { Report } from '../report.ts';

const LEVEL: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

export function githubOutput(report: Report): string {
  let text = '';
  for (const { findings } of report.files) {
    for (const finding of findings) {
      const properties = [
        `file=${property(finding.file)}`,
        `line=${finding.line}`,
        `endLine=${finding.endLine}`,
        // Columns are only meaningful to GitHub within one line.
        ...(finding.line === finding.endLine ? [`col=${finding.column}`, `endColumn=${finding.endColumn}`] : []),
        `title=${property(finding.code)}`,
      ];
      text += `::${LEVEL[finding.severity]} ${properties.join(',')}::${data(finding.message)}\n`;
    }
  }
  for (const { file, message } of report.trouble) text += `::error file=${property(file)}::${data(message)}\n`;
  return text;
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
