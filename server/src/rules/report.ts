/** What a rule reports → a finding. */
import type { Place } from '../zone/files.ts';
import type { Finding, Fix } from './finding.ts';
import { fillTemplate } from './message.ts';
import type { ReportOptions, Rule } from './rule.ts';

export function findingOf(
  rule: Rule,
  id: string,
  { file, start, end }: Place,
  args: Readonly<Record<string, string | number>>,
  options: ReportOptions,
): Finding {
  const finding = {
    code: rule.code,
    severity: options.severity ?? rule.severity,
    message: fillTemplate(rule.messages[id], args),
    file,
    start,
    end,
    refusedBy: options.refusedBy ?? rule.refusedBy ?? [],
    related: options.related ?? [],
    fixes: typeof options.fixes === 'object' ? options.fixes : [],
    tags: options.tags ?? [],
  };
  if (typeof options.fixes === 'function') workOutLater(finding, options.fixes);
  return finding;
}

/** Fixes that nobody may ask for are worked out when somebody does. */
function workOutLater(finding: Finding, fixesOf: () => readonly Fix[]): void {
  let fixes: readonly Fix[] | undefined;
  const get = (): readonly Fix[] => {
    fixes ??= fixesOf();
    return fixes;
  };
  Object.defineProperty(finding, 'fixes', { get, enumerable: true });
}
