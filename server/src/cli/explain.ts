/** `zonesmith rules` and `zonesmith explain CODE`. */
import { RULES, ruleByCode } from '../rules/registry.ts';
import type { Rule } from '../rules/rule.ts';
import { DEFAULT_PRESET } from '../rules/settings.ts';
import { CLEAN, Stop } from './status.ts';
import { write } from './stdio.ts';

export function runRulesList({ format }: { format: string }): number {
  if (format === 'json') {
    const list = RULES.map(({ code, group, severity, preset, fix, since, refusedBy, doc }) => ({
      code,
      group,
      severity,
      preset: preset ?? DEFAULT_PRESET,
      fix,
      since,
      refusedBy: refusedBy ?? [],
      ...doc,
    }));
    write(`${JSON.stringify(list, undefined, 2)}\n`);
    return CLEAN;
  }
  const width = Math.max(...RULES.map(({ code }) => code.length));
  for (const group of new Set(RULES.map((rule) => rule.group))) {
    write(`${group}\n`);
    for (const rule of RULES) if (rule.group === group) write(`  ${rule.code.padEnd(width)}  ${rowOf(rule)}\n`);
  }
  return CLEAN;
}

function rowOf({ severity, preset, fix, doc }: Rule): string {
  const fixed = fix === 'none' ? '' : `${fix} fix`;
  return `${severity.padEnd(11)}  ${(preset ?? DEFAULT_PRESET).padEnd(11)}  ${fixed.padEnd(10)}  ${doc.summary}`;
}

export function runExplain(code: string): number {
  const rule = ruleByCode(code);
  if (!rule) throw new Stop(`there is no rule ${code}${suggest(code)}; "zonesmith rules" lists them`);
  write(explain(rule));
  return CLEAN;
}

function explain({ code, group, severity, preset, fix, refusedBy, doc }: Rule): string {
  const facts = [`${severity}, group ${group}`];
  if (preset) facts.push(`only in the preset ${preset}`);
  if (fix !== 'none') facts.push(`has ${fix === 'unsafe' ? 'an' : 'a'} ${fix} fix`);
  if (refusedBy?.includes('bind')) facts.push('BIND refuses the zone');
  return [
    `${code} (${facts.join('; ')})`,
    '',
    doc.summary,
    doc.why,
    doc.remedy,
    '',
    'Wrong:',
    indent(doc.bad),
    'Right:',
    indent(doc.good),
    `See ${doc.references.join(', ')}.`,
    '',
  ].join('\n');
}

const indent = (text: string): string => text.replace(/\n$/, '').replace(/^/gm, '    ');

/** The code that was probably meant: one that starts alike. */
function suggest(code: string): string {
  const start = code.slice(0, 6);
  const similar = RULES.map((rule) => rule.code).filter((each) => each.startsWith(start));
  return similar.length > 0 ? ` (did you mean ${similar.slice(0, 3).join(', ')}?)` : '';
}
