/** From a file to findings: the one function that the command line and the editor call. */

import type { OpenedZone } from '../zone/open.ts';
import type { FileKind } from '../zone/origin/kinds.ts';
import type { Zone } from '../zone/zone.ts';
import type { Finding } from './finding.ts';
import { RULES } from './registry.ts';
import type { Rule, Server } from './rule.ts';
import { runRules } from './run.ts';
import { appliesTo } from './scope.ts';
import { type RuleSettings, withSettings } from './settings.ts';
import { withoutSilenced } from './suppress.ts';

export interface CheckOptions {
  readonly settings?: RuleSettings;
  /** Default: all. */
  readonly rules?: readonly Rule[];
  /** Seconds since 1970: what serials and signatures are compared with. */
  readonly now: number;
  /** A rule that throws is left out for the rest of the zone; tests throw here. */
  readonly onRuleFailure: (code: string, error: unknown) => void;
}

export interface Verdict {
  /** Servers that refuse the zone, whatever is silenced. */
  readonly refusedBy: readonly Server[];
  /** In the order of the text, file by file. */
  readonly findings: readonly Finding[];
}

/** Everything that is wrong with a file. */
export function checkZone(opened: OpenedZone, options: CheckOptions): Verdict {
  noteKind(opened);
  const { now, onRuleFailure } = options;
  return judge(opened, runRules(opened.zone, { rules: options.rules ?? RULES, now, onRuleFailure }), options);
}

/** Puts what the rules found in the shape that users see. */
export function judge(opened: OpenedZone, found: readonly Finding[], options: CheckOptions): Verdict {
  const { zone, kind, origin } = opened;
  const rules = options.rules ?? RULES;
  const refusedBy = [...new Set(found.flatMap((finding) => finding.refusedBy))].sort();
  const byCode = new Map(rules.map((rule) => [rule.code, rule]));
  const shown = found.filter(({ code, severity }) =>
    appliesTo(byCode.get(code)!, kind.kind, origin !== undefined, severity),
  );
  const findings = withSettings(withoutSilenced(zone, shown), options.settings ?? {});
  findings.sort((a, b) => a.file - b.file || a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : 1));
  return { refusedBy, findings };
}

/** Kinds of files that need a word of explanation. */
const NOTED: ReadonlySet<FileKind> = new Set([
  'template',
  'raw',
  'journal',
  'previous',
  'secondary',
  'signed',
  'journaled',
]);

/** Adds what is to be said about the kind of file; comes before the rules run. */
export function noteKind({ zone, kind, origin }: OpenedZone): void {
  if (NOTED.has(kind.kind)) note(zone, 'not-checked', { why: kind.why }, kind.kind);
  else if (!origin && kind.kind === 'zone') note(zone, 'origin-unknown', {});
}

function note(zone: Zone, code: string, args: Readonly<Record<string, string>>, message = 'default'): void {
  zone.problems.push({ code, message, args, file: 0, start: 0, end: 0 });
}
