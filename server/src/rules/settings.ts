/** What users may set about findings. */
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';
import type { Severity } from './severity.ts';

/** Rule code → off, or another severity. */
export type RuleSettings = Readonly<Record<string, 'off' | Severity>>;

/**
 * minimal: only what makes a server refuse the zone · recommended: all but matters of taste · strict: everything.
 * Whatever it is, the settings of single rules have rank over it.
 */
export type Preset = 'minimal' | 'recommended' | 'strict';
export const PRESETS: readonly Preset[] = ['minimal', 'recommended', 'strict'];
export const DEFAULT_PRESET: Preset = 'recommended';

let last: readonly Rule[] = [];

/**
 * The rules that may say something; those that are off may still be needed to know who refuses the zone. The same list
 * as the last time when it holds the same rules, so that what is worked out for a list is kept from zone to zone.
 */
export function rulesToRun(rules: readonly Rule[], preset: Preset, settings: RuleSettings): readonly Rule[] {
  const chosen = rules.filter((rule) => preset === 'strict' || rule.preset !== 'strict' || isOn(settings, rule.code));
  const isSame = chosen.length === last.length && chosen.every((rule, at) => rule === last[at]);
  if (!isSame) last = chosen;
  return last;
}

/** Findings with the severities that the settings give them, without those that they or the preset turn off. */
export function withSettings(findings: readonly Finding[], preset: Preset, settings: RuleSettings): Finding[] {
  return findings.flatMap((finding) => {
    const setting = settingOf(settings, finding.code);
    if (setting === 'off') return [];
    if (setting !== undefined) return [{ ...finding, severity: setting }];
    return preset === 'minimal' && finding.refusedBy.length === 0 ? [] : [finding];
  });
}

const settingOf = (settings: RuleSettings, code: string): 'off' | Severity | undefined =>
  Object.hasOwn(settings, code) ? settings[code] : undefined;

function isOn(settings: RuleSettings, code: string): boolean {
  const setting = settingOf(settings, code);
  return setting !== undefined && setting !== 'off';
}
