/** Comments that speak to Zonesmith: declarations, and those that silence findings. */
import { parseName } from '../../records/name.ts';
import { WireWriter } from '../../records/wire.ts';
import { ruleByCode } from '../../rules/registry.ts';
import { type DeclaredValue, parseDeclaration } from '../../zone/origin/declaration.ts';
import { KEY_MEANINGS, KIND_MEANINGS, SCOPES } from './data/pragmas.ts';
import { code, enumeration, list, paragraphs } from './markdown.ts';
import type { HoverSite, Provided } from './site.ts';
import { whatStandsAt } from './target.ts';

const IGNORE = /^;+\s*zonesmith-ignore(-next-line|-file)?(?![\w-])/i;
const MOST_CODES = 5;

export function commentHover(site: HoverSite): Provided {
  const { text } = site;
  const ignore = IGNORE.exec(text);
  if (ignore) return ignoreHover(site, ignore[0].length, ignore[1]?.toLowerCase() ?? '');
  const declaration = parseDeclaration(text, site.cursor.range.start);
  if (!declaration) return undefined;
  const value = declaration.values.find(({ start, end }) => keyStart(site, start) <= site.offset && site.offset <= end);
  if (!value) {
    const keys = Object.entries(KEY_MEANINGS).map(([key, meaning]) => `\`${key}=…\`: ${meaning}`);
    return paragraphs('**Declaration**: tells Zonesmith what no record says.', list(keys));
  }
  return { range: { start: keyStart(site, value.start), end: value.end }, markdown: valueHover(site, value) };
}

/** Where the key of a value starts. */
function keyStart(site: HoverSite, valueStart: number): number {
  const before = site.text.slice(0, valueStart - site.cursor.range.start);
  return valueStart - (/[a-z]+=$/i.exec(before)?.[0].length ?? 0);
}

function valueHover(site: HoverSite, value: DeclaredValue): string {
  const heading = `**${value.key}**: ${KEY_MEANINGS[value.key]}`;
  switch (value.key) {
    case 'origin':
      return paragraphs(heading, `Relative names are completed with ${code(value.origin)}.`);
    case 'kind':
      return paragraphs(heading, `${code(value.kind)}: ${KIND_MEANINGS[value.kind]}`);
    case 'class':
      return paragraphs(heading, `All records have class ${code(value.class)}.`);
    default: {
      const name = parseName(value.name, new WireWriter());
      const from = value.addresses.length > 0 && `From ${enumeration(value.addresses.map((each) => code(each)))}.`;
      return paragraphs(heading, from, name && `${code(value.name)}: ${whatStandsAt(site.snapshot, name)}`);
    }
  }
}

/** The rule whose code the cursor stands at, or all rules that are named. */
function ignoreHover(site: HoverSite, start: number, scope: string): Provided {
  const silenced = `**Silences** ${SCOPES[scope]}`;
  const words = Array.from(site.text.slice(start).matchAll(/[a-z][a-z0-9-]*/gi), (match) => ({
    text: match[0],
    start: site.cursor.range.start + start + match.index,
  }));
  const known = words.filter(({ text }) => ruleByCode(text));
  const own = words.find((word) => word.start <= site.offset && site.offset <= word.start + word.text.length);
  if (own && ruleByCode(own.text)) {
    return {
      range: { start: own.start, end: own.start + own.text.length },
      markdown: paragraphs(`${silenced}.`, ruleText(own.text)),
    };
  }
  if (words.length === 0) return `${silenced}, whatever they are.`;
  if (known.length === 0) return `${silenced}; but no rule is called ${code(words[0].text)}.`;
  return paragraphs(
    `${silenced}:`,
    list(
      known.map(({ text }) => ruleText(text)),
      MOST_CODES,
    ),
  );
}

function ruleText(ruleCode: string): string {
  const rule = ruleByCode(ruleCode);
  return `\`${ruleCode}\` (${rule?.severity}): ${rule?.doc.summary} ${rule?.doc.why}`;
}
