/** TODO: goes away when every problem of the text has its rule. */
import { RULES } from '../../server/src/rules/registry.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import type { Zone } from '../../server/src/zone/zone.ts';

const MILD = new Set([
  'ttl-too-large',
  'ttl-inherited',
  'ttl-from-soa-minimum',
  'generate-too-large',
  'owner-from-before-origin',
  'lone-carriage-return',
]);

export function standIns(zone: Zone): Rule[] {
  const known = new Set(RULES.map(({ code }) => code));
  const codes = new Set(zone.problems.map(({ code }) => code).filter((code) => !known.has(code)));
  const doc = { summary: '', why: '', remedy: '', references: [], bad: '', good: '' };
  return Array.from(codes, (code) => ({
    code,
    doc,
    group: 'syntax',
    severity: MILD.has(code) ? 'information' : 'error',
    since: '',
    fix: 'none',
    refusedBy: MILD.has(code) ? [] : ['bind'],
    messages: new Proxy({}, { get: (_, id) => `${code}/${String(id)} (no rule yet)` }),
  }));
}
