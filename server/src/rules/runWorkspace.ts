/** Runs the rules across files on one zone. */
import type { OpenedZone } from '../zone/open.ts';
import { Around, type Surroundings } from './around.ts';
import type { Finding } from './finding.ts';
import { findingOf } from './report.ts';
import type { RunOptions } from './run.ts';

/** Findings in the files of the zone, before severities are set and findings are silenced; in no particular order. */
export function runWorkspaceRules(
  opened: OpenedZone,
  surroundings: Surroundings,
  { rules, now, onRuleFailure }: Omit<RunOptions, 'part'>,
): Finding[] {
  const { zone } = opened;
  const around = new Around(opened, surroundings);
  const findings: Finding[] = [];
  for (const rule of rules) {
    const visit = rule.visit?.workspace;
    if (!visit) continue;
    const before = findings.length;
    try {
      visit(zone, {
        zone,
        opened,
        around,
        now,
        report: (id, place, args, options = {}) => void findings.push(findingOf(rule, id, place, args, options)),
      });
    } catch (error) {
      findings.length = before;
      onRuleFailure(rule.code, error);
    }
  }
  return findings;
}
