/** What users may set about findings. */
import type { Finding } from './finding.ts';
import type { Severity } from './rule.ts';

/** Rule code → off, or another severity. */
export type RuleSettings = Readonly<Record<string, 'off' | Severity>>;

/** Findings with the severities that the settings give them, without those that they turn off. */
export function withSettings(findings: readonly Finding[], settings: RuleSettings): Finding[] {
  return findings.flatMap((finding) => {
    const setting = Object.hasOwn(settings, finding.code) ? settings[finding.code] : undefined;
    if (setting === 'off') return [];
    return [setting === undefined ? finding : { ...finding, severity: setting }];
  });
}
