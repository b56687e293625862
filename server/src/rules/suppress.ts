/**
 * Findings that a comment silences: `; zonesmith-ignore CODE[, CODE…]` on the line of the finding,
 * `zonesmith-ignore-next-line` above it, `zonesmith-ignore-file` anywhere. Without a code: all of them.
 */
import { textOf } from '../text/codes.ts';
import { Lines } from '../text/lines.ts';
import { endOfLine } from '../text/scan.ts';
import type { Zone } from '../zone/zone.ts';
import type { Finding } from './finding.ts';

const PATTERN = /^;+\s*zonesmith-ignore(-next-line|-file)?(?:\s+(.*))?$/i;

/** The codes that are silenced in one scope; `all`: no code was named. */
interface Silence {
  readonly all: boolean;
  readonly codes: ReadonlySet<string>;
}

/** The findings that no comment silences. */
export function withoutSilenced(zone: Zone, findings: readonly Finding[]): Finding[] {
  if (zone.pragmas.length === 0) return [...findings];
  const silences = new Map<string, Silence[]>();
  const lines = zone.files.map((file) => new Lines(file.codes));
  for (const { file, start } of zone.pragmas) {
    const { codes } = zone.files[file];
    const match = PATTERN.exec(textOf(codes, start, endOfLine(codes, start, codes.length)).trim());
    if (!match) continue;
    const line = lines[file].at(start).line;
    const scope = match[1] === '-file' ? `${file}` : `${file}:${match[1] ? line + 1 : line}`;
    silences.set(scope, [...(silences.get(scope) ?? []), silenceOf(match[2] ?? '')]);
  }
  if (silences.size === 0) return [...findings];
  const isSilenced = (finding: Finding, scope: string): boolean =>
    silences.get(scope)?.some(({ all, codes }) => all || codes.has(finding.code)) ?? false;
  return findings.filter((finding) => {
    if (isSilenced(finding, `${finding.file}`)) return false;
    const first = lines[finding.file].at(finding.start).line;
    return !isSilenced(finding, `${finding.file}:${first}`);
  });
}

/** Codes end where the words of an explanation begin: `zonesmith-ignore mx-target-is-alias -- moved in May`. */
function silenceOf(text: string): Silence {
  const codes = new Set<string>();
  for (const word of text.split(/[\s,]+/)) {
    if (word === '' || !/^[a-z][a-z0-9-]*$/.test(word)) break;
    codes.add(word);
  }
  return { all: codes.size === 0 && text.trim() === '', codes };
}
