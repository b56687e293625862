/** Markdown of hovers: short texts, values in code spans, nothing that a zone file says can become mark-up. */
import { referenceLink } from '../../rules/ruleDoc.ts';

/** Longer values are cut in the middle: their ends tell more than their centres. */
const LONGEST_VALUE = 120;
/** Nobody reads more in a hover. */
const LONGEST = 6000;
const MOST_ITEMS = 12;

/** A value of the file as a code span. */
export function code(text: string, longest = LONGEST_VALUE): string {
  const shown = shortened(text.replace(/[\r\n\t]+/g, ' '), longest);
  if (shown.trim() === '') return '(empty)';
  if (!shown.includes('`')) return `\`${shown}\``;
  const longestRun = Math.max(...Array.from(shown.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longestRun + 1);
  return `${fence} ${shown} ${fence}`;
}

/** A text of at most about so many characters. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const half = (longest - 1) >> 1;
  return `${text.slice(0, longest - half - 1)}…${text.slice(-half)}`;
}

/** Text of the file in prose. */
export const prose = (text: string): string => text.replace(/[\\`*_[\]<>|#~]/g, '\\$&');

type Part = string | undefined | false;

/** Parts with an empty line between them. */
export function paragraphs(...parts: readonly Part[]): string {
  const text = parts.filter(Boolean).join('\n\n');
  return text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf('\n', LONGEST))}\n\n…`;
}

/** Parts as one paragraph, a blank between them. */
export const sentences = (...parts: readonly Part[]): string => parts.filter(Boolean).join(' ');

/** A list; what does not fit is counted. */
export function list(items: readonly string[], most = MOST_ITEMS): string {
  const shown = items.slice(0, most).map((item) => `* ${item}`);
  if (items.length > most) shown.push(`* … ${items.length - most} more`);
  return shown.join('\n');
}

/** `a, b, c`; what does not fit is counted. */
export function enumeration(items: readonly string[], most = MOST_ITEMS): string {
  const shown = items.slice(0, most);
  return shown.join(', ') + (items.length > most ? ` and ${items.length - most} more` : '');
}

/** Where something is defined, as links. */
export const references = (list: readonly string[]): string => list.map(referenceLink).join(' · ');

/** Lines of a zone file. */
export const zoneText = (text: string): string => `\`\`\`dns-zone\n${text.replace(/`{3,}/g, '``')}\n\`\`\``;

/** The first letter as a capital. */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
