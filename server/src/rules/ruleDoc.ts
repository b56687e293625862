/** What a rule says about itself, as Markdown: pages under docs/rules/, `Explain Rule`, the link on a finding. */
import type { Group, Rule } from './rule.ts';
import { DEFAULT_PRESET } from './settings.ts';

const FIXES: Readonly<Record<Rule['fix'], string>> = {
  none: 'There is no fix for it: what to write is known to you only.',
  safe: 'Its fix is safe: it can only be what was meant, and "fix all" applies it.',
  unsafe: 'Its fix is offered, but never applied by itself, because something else may be meant.',
};

export function ruleMarkdown({ code, group, severity, preset, fix, since, refusedBy, doc }: Rule): string {
  const facts = [`**${severity}**`, `group ${group}`, `since ${since}`];
  if (preset) facts.push(`only in the preset \`${preset}\``);
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
    preset
      ? `To turn it on: \`"zonesmith.rules": { "${code}": "${severity}" }\`, or the preset \`${preset}\`.`
      : 'It is on unless the preset is `minimal`, which shows only what makes a server refuse the zone.',
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

/** What the groups are about, in the order of the registry. */
const GROUPS: Readonly<Record<Group, string>> = {
  file: 'What a file is, and which zone.',
  syntax: 'Text that cannot be read, or is read otherwise than it looks.',
  rdata: 'The data of single records.',
  names: 'Names of owners and targets.',
  zone: 'The structure of a zone: SOA, aliases, duplicates, limits.',
  delegation: 'Name servers, delegations and their glue.',
  dnssec: 'Keys, signatures and proofs.',
  ttl: 'How long records may be kept.',
  mail: 'MX, SRV and the other records that mail is found by.',
  spf: 'Who may send mail for a domain.',
  dkim: 'Keys that mail is signed with.',
  dmarc: 'What receivers do with mail that fails.',
  'mta-sts': 'Encryption between mail servers.',
  'tls-rpt': 'Reports about encryption.',
  bimi: 'Logos beside mail.',
  dane: 'Certificates in the DNS.',
  srv: 'Services, and how they are found.',
  svcb: 'HTTPS and SVCB records.',
  caa: 'Who may issue certificates.',
  reverse: 'Zones of addresses.',
  style: 'Layout and portability; most only in the preset `strict`.',
};

/** The index of all rules, group by group. */
export function ruleIndexMarkdown(rules: readonly Rule[]): string {
  const groups = [...new Set(rules.map(({ group }) => group))];
  return [
    '# Rules',
    `${rules.length} rules. \`zonesmith explain CODE\` prints the page of a rule; each can be silenced or given another severity.`,
    'The preset `recommended` has all rules but those that are marked `strict`; `minimal` shows only what makes a server refuse the zone.',
    groups.map((group) => `[${group}](#${group})`).join(' · '),
    ...groups.flatMap((group) => [
      `## ${group}`,
      GROUPS[group],
      [
        '| rule | severity | preset | fix | what it finds |',
        '|---|---|---|---|---|',
        ...rules.filter((rule) => rule.group === group).map(rowOf),
      ].join('\n'),
    ]),
  ].join('\n\n');
}

const rowOf = ({ code, severity, preset, fix, doc }: Rule): string =>
  `| [${code}](${code}.md) | ${severity} | ${preset ?? DEFAULT_PRESET} | ${fix === 'none' ? '' : fix} | ${doc.summary} |`;
