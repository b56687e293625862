/** `file:line:column: severity: message [code]`, one finding a line, which problem matchers read. */
import type { Severity } from '../../rules/severity.ts';
import type { Report } from '../report.ts';

const COLOURS: Readonly<Record<Severity, string>> = {
  error: '\u001b[31m',
  warning: '\u001b[33m',
  information: '\u001b[36m',
  hint: '\u001b[2m',
};
const BOLD = '\u001b[1m';
const DIM = '\u001b[2m';
const PLAIN = '\u001b[0m';

export function textOutput(report: Report, colour: boolean): string {
  const paint = (style: string, text: string): string => (colour ? `${style}${text}${PLAIN}` : text);
  let text = '';
  for (const { findings } of report.files) {
    for (const { file, line, column, severity, message, code } of findings) {
      const place = paint(BOLD, `${file}:${line}:${column}:`);
      text += `${place} ${paint(COLOURS[severity], `${severity}:`)} ${message} ${paint(DIM, `[${code}]`)}\n`;
    }
  }
  return text;
}

/** One line about everything, for people: goes to stderr. */
export function summaryOf(report: Report): string {
  const count: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { findings } of report.files) for (const { severity } of findings) count[severity]++;
  const parts = [
    plural(count.error, 'error'),
    plural(count.warning, 'warning'),
    ...(count.information > 0 ? [`${count.information} information`] : []),
    ...(count.hint > 0 ? [plural(count.hint, 'hint')] : []),
  ];
  const refused = report.files.filter(({ refusedBy }) => refusedBy.length > 0).length;
  const verdict = refused === 0 ? '' : `; BIND would refuse ${refused === 1 ? 'one' : refused} of them`;
  return `${plural(report.files.length, 'file')}: ${parts.join(', ')}${verdict}`;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
