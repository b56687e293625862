/** From a file to findings: the one function that the command line and the editor call. */
import type { OpenedZone } from '../zone/open.ts';
import type { FileKind } from '../zone/origin/kinds.ts';
import type { Zone } from '../zone/zone.ts';
import type { Surroundings } from './around.ts';
import type { Finding } from './finding.ts';
import { RULES } from './registry.ts';
import type { Rule } from './rule.ts';
import { runRules } from './run.ts';
import { runWorkspaceRules } from './runWorkspace.ts';
import { shownAs } from './scope.ts';
import { DEFAULT_PRESET, type Preset, type RuleSettings, rulesToRun, withSettings } from './settings.ts';
import type { Server } from './severity.ts';
import { withoutSilenced } from './suppress.ts';

export interface CheckOptions {
  readonly settings?: RuleSettings;
  /** Default: recommended. */
  readonly preset?: Preset;
  /** Default: all. */
  readonly rules?: readonly Rule[];
  /** Seconds since 1970: what serials and signatures are compared with. */
  readonly now: number;
  /** What lies around the zone; absent: nothing is said about other files. */
  readonly surroundings?: Surroundings | undefined;
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
  const found = runRules(opened.zone, { rules: rulesFor(options), now, onRuleFailure });
  return judge(opened, [...found, ...foundAround(opened, options)], options);
}

/** What is wrong between a file and those around it. */
export function checkAround(opened: OpenedZone, options: CheckOptions): readonly Finding[] {
  return judge(opened, foundAround(opened, options), options).findings;
}

/** The same, before severities are set and findings are silenced. */
export function foundAround(opened: OpenedZone, options: CheckOptions): Finding[] {
  const { surroundings, now, onRuleFailure } = options;
  if (!surroundings || opened.kind.kind !== 'zone' || opened.zone.originUnknown) return [];
  return runWorkspaceRules(opened, surroundings, { rules: rulesFor(options), now, onRuleFailure });
}

/** The rules that the settings ask for. */
export const rulesFor = ({
  rules = RULES,
  preset = DEFAULT_PRESET,
  settings = {},
}: Pick<CheckOptions, 'rules' | 'preset' | 'settings'>): readonly Rule[] => rulesToRun(rules, preset, settings);

/** Puts what the rules found in the shape that users see. */
export function judge(opened: OpenedZone, found: readonly Finding[], options: CheckOptions): Verdict {
  const { zone, kind, origin } = opened;
  const rules = options.rules ?? RULES;
  const refusedBy = [...new Set(found.flatMap((finding) => finding.refusedBy))].sort();
  const byCode = new Map(rules.map((rule) => [rule.code, rule]));
  const shown = found.flatMap((finding) => {
    const severity = shownAs(byCode.get(finding.code)!, kind.kind, origin !== undefined, finding);
    if (severity === undefined) return [];
    return severity === finding.severity ? [finding] : [{ ...finding, severity }];
  });
  const { preset = DEFAULT_PRESET, settings = {} } = options;
  const findings = withSettings(withoutSilenced(zone, shown), preset, settings);
  findings.sort(inOrder);
  return { refusedBy, findings };
}

/** The order of the text, file by file. */
export const inOrder = (a: Finding, b: Finding): number =>
  a.file - b.file || a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : 1);

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
