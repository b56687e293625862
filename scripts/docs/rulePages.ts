/** The files of docs/rules/ and what stands in them. */
import { RULES } from '../../server/src/rules/registry.ts';
import { ruleIndexMarkdown, ruleMarkdown } from '../../server/src/rules/ruleDoc.ts';

export function rulePages(): Map<string, string> {
  return new Map([
    ['README.md', `${ruleIndexMarkdown(RULES)}\n`],
    ...RULES.map((rule): [string, string] => [`${rule.code}.md`, `${ruleMarkdown(rule)}\n`]),
  ]);
}
