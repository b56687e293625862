/**
 * Zones with marks: what is expected stands in comments of the zone itself.
 *
 *     www CNAME web        ; error: [cname-and-other-data]       on this line
 *     www A     192.0.2.1
 *     ;   ^ error: [cname-and-other-data]                        below: from this column on the line above
 *     ;   ^^^^ warning: [mx-target-is-alias] mail.example.com    with a part of the message
 *
 * All findings must be marked, and all marks must be met.
 */
import { expect } from 'vitest';
import { type CheckSetup, check } from './check.ts';

const MARK = /^;?\s*(\^*)\s*(error|warning|information|hint): \[([a-z0-9-]+)\]\s*(.*)$/;

interface Mark {
  readonly line: number;
  readonly column: number | undefined;
  readonly length: number;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
}

/** A valid start of `example.com.`; marks below count from the line after it. */
export const APEX = `$TTL 3600
@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600
@ NS ns1
@ NS ns.example.net.
ns1 A 192.0.2.53
`;

/** Checks a zone against its marks. `body` stands below APEX unless it has a SOA of its own. */
export function expectMarks(body: string, setup: CheckSetup = {}): void {
  const zone = /\bSOA\b/.test(body) ? body : APEX + body;
  const marks = marksOf(zone);
  const { findings } = check(zone, setup);
  const shown = findings.map(
    (finding) =>
      `${finding.line}:${finding.column} ${finding.severity}: [${finding.code}] ${finding.message} «${finding.text}»`,
  );
  const left = [...findings];
  for (const mark of marks) {
    const at = left.findIndex(
      (finding) =>
        finding.line === mark.line &&
        finding.code === mark.code &&
        finding.severity === mark.severity &&
        (mark.column === undefined || finding.column === mark.column) &&
        (mark.length < 2 || finding.end - finding.start === mark.length) &&
        finding.message.includes(mark.message),
    );
    if (at < 0)
      expect.fail(`line ${mark.line}: no ${mark.severity} [${mark.code}] ${mark.message}; found:\n${shown.join('\n')}`);
    left.splice(at, 1);
  }
  expect(
    left.map(
      (finding) => `${finding.line}:${finding.column} ${finding.severity}: [${finding.code}] ${finding.message}`,
    ),
  ).toEqual([]);
}

function marksOf(zone: string): Mark[] {
  const marks: Mark[] = [];
  let subject = 0;
  zone.split('\n').forEach((text, index) => {
    const comment = text.lastIndexOf(';');
    const match = comment < 0 ? null : MARK.exec(text.slice(comment));
    const isCaret = text.startsWith(';') && (match?.[1] ?? '') !== '';
    if (!isCaret) subject = index + 1;
    if (!match) return;
    marks.push({
      line: subject,
      column: isCaret ? text.indexOf('^') + 1 : undefined,
      length: match[1].length,
      severity: match[2],
      code: match[3],
      message: match[4].trim(),
    });
  });
  return marks;
}
