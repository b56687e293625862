/** A zone file from octets to findings: the one function that the command line and the editor call. */
import type { Zone } from '../zone/zone.ts';
import type { Finding } from './finding.ts';
import { RULES } from './registry.ts';
import type { Rule, Server } from './rule.ts';
import { runRules } from './run.ts';
import { type RuleSettings, withSettings } from './settings.ts';
import { withoutSilenced } from './suppress.ts';

export interface FindOptions {
  readonly settings?: RuleSettings;
  readonly rules?: readonly Rule[];
  readonly onRuleFailure: (code: string, error: unknown) => void;
}

export interface Verdict {
  /** Servers that refuse the zone, whatever is silenced. */
  readonly refusedBy: readonly Server[];
  /** In the order of the text, file by file. */
  readonly findings: readonly Finding[];
}

/** Everything that is wrong with a zone. */
export function findProblems(zone: Zone, options: FindOptions): Verdict {
  const found = runRules(zone, { rules: options.rules ?? RULES, onRuleFailure: options.onRuleFailure });
  const refusedBy = [...new Set(found.flatMap((finding) => finding.refusedBy))].sort();
  const findings = withSettings(withoutSilenced(zone, found), options.settings ?? {});
  findings.sort((a, b) => a.file - b.file || a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : 1));
  return { refusedBy, findings };
}
