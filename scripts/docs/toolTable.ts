/** docs/tools.md: which of our rules finds what BIND, Knot and NSD say, and which find what none of them does. */
import { RULES } from '../../server/src/rules/registry.ts';
import { TOOL_CHECKS } from './data/toolChecks.ts';

/** Names of the checkers, in the order of the columns. */
const TOOLS = ['named-checkzone', 'kzonecheck', 'nsd-checkzone'] as const;

const INTRODUCTION = `# Rules beside other checkers

What \`named-checkzone -i local\` (BIND 9.18), \`kzonecheck\` (Knot 3.2) and \`nsd-checkzone\` (NSD 4.6) say about the fault that a
rule finds, in their words; – where a checker is silent about it. Where a checker has one message for many faults, the same words
stand in many rows.
\`npm run conformance pairs\` compares line by line: on how many of the places that BIND or Knot speaks of we report something.`;

export function toolTable(): string {
  const words = new Map(TOOL_CHECKS.map(([code, ...said]) => [code, said]));
  const groups = [...new Set(RULES.map(({ group }) => group))];
  const tables = groups.map((group) => {
    const rows = RULES.filter((rule) => rule.group === group).map(({ code }) => {
      const said = words.get(code) ?? TOOLS.map(() => '');
      return `| [${code}](rules/${code}.md) | ${said.map((text) => text || '–').join(' | ')} |`;
    });
    return `## ${group}\n\n| rule | ${TOOLS.join(' | ')} |\n|---|---|---|---|\n${rows.join('\n')}`;
  });
  return `${[INTRODUCTION, summary(words), ...tables].join('\n\n')}\n`;
}

/** How many of our rules each checker has something like. */
function summary(words: ReadonlyMap<string, readonly string[]>): string {
  const rules = RULES.map(({ code }) => words.get(code) ?? []);
  const counts = TOOLS.map((tool, at) => `${tool} ${rules.filter((said) => said[at]).length}`);
  const alone = rules.filter((said) => said.every((text) => text === '')).length;
  return `Of ${RULES.length} rules, so many find what a checker finds too: ${counts.join(', ')}. ${alone} find what none of the three does.`;
}
