/** What a rule says about itself, as Markdown: pages under docs/rules/, `Explain Rule`, the link on a finding. */
import type { Rule } from './rule.ts';

const FIXES: Readonly<Record<Rule['fix'], string>> = {
  none: 'There is no fix for it: what to write is known to you only.',
  safe: 'Its fix is safe: it can only be what was meant, and "fix all" applies it.',
  unsafe: 'Its fix is offered, but never applied by itself, because something else may be meant.',
};

export function ruleMarkdown({ code, group, severity, fix, since, refusedBy, doc }: Rule): string {
  const facts = [`**${severity}**`, `group ${group}`, `since ${since}`];
  if (refusedBy?.includes('bind')) facts.push('BIND refuses the zone');
  return [
    `# ${code}`,
    facts.join(' · '),
    `${doc.summary} ${doc.why}`,
    `**What to do:** ${doc.remedy}`,
    FIXES[fix],
    'Wrong:',
    zoneBlock(doc.bad),
    'Right:',
    zoneBlock(doc.good),
    `**See** ${doc.references.map(referenceLink).join(', ')}`,
    `To silence it: \`; zonesmith-ignore ${code}\` on the line, \`; zonesmith-ignore-next-line ${code}\` above it, ` +
      `\`; zonesmith-ignore-file ${code}\` anywhere in the file, or \`"zonesmith.rules": { "${code}": "off" }\`.`,
  ].join('\n\n');
}

/** Examples stand in this zone unless they bring their own SOA record. */
function zoneBlock(text: string): string {
  const lines = text.replace(/\r/g, '').replace(/\n$/, '').split('\n');
  const shown = lines.slice(0, MOST_LINES).map((line) => (line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line));
  if (lines.length > MOST_LINES) shown.push(`; … ${lines.length - MOST_LINES} more lines`);
  return ['```dns-zone', ...shown, '```'].join('\n');
}

const MOST_LINES = 12;
const LONGEST = 120;

/** `RFC 1034 §3.6.2` → a link to the RFC; other references stay text. */
export function referenceLink(reference: string): string {
  const rfc = /^RFC (\d+)(?: §([\d.]+))?/.exec(reference);
  if (!rfc) return reference;
  const [, number, section] = rfc;
  return `[${reference}](https://www.rfc-editor.org/rfc/rfc${number}${section ? `#section-${section}` : ''})`;
}

/** The index of all rules, group by group. */
export function ruleIndexMarkdown(rules: readonly Rule[]): string {
  const groups = [...new Set(rules.map(({ group }) => group))];
  return [
    '# Rules',
    `${rules.length} rules. \`zonesmith explain CODE\` prints the page of a rule; each can be silenced or given another severity.`,
    ...groups.flatMap((group) => [
      `## ${group}`,
      [
        '| rule | severity | fix | what it finds |',
        '|---|---|---|---|',
        ...rules
          .filter((rule) => rule.group === group)
          .map(({ code, severity, fix, doc }) => `| [${code}](${code}.md) | ${severity} | ${fix} | ${doc.summary} |`),
      ].join('\n'),
    ]),
  ].join('\n\n');
}
