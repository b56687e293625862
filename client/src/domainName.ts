/** Names of zones as users type them. Only their shape is looked at; what they mean is the server's business. */

/** What is wrong with a typed name; undefined: nothing. */
export function nameTrouble(typed: string): string | undefined {
  const name = typed.trim();
  if (name === '') return 'Type a name, such as example.com.';
  if (/\s/.test(name)) return 'A name has no blanks.';
  if (/[();"]/.test(name)) return 'A name has no parentheses, quotes or semicolons.';
  if (name === '.') return undefined;
  const labels = name.replace(/\.$/, '').split('.');
  if (labels.includes('')) return 'There is an empty label: two dots in a row, or one at the start.';
  if (labels.some((label) => label.length > 63)) return 'A label has 63 octets at most.';
  return name.length > 254 ? 'A name has 253 characters at most.' : undefined;
}

/** Several names with commas or blanks between them. */
export const namesIn = (typed: string): string[] => typed.split(/[\s,;]+/).filter((name) => name !== '');

/** What is wrong with the first bad name of a list; an empty list is fine. */
export function namesTrouble(typed: string): string | undefined {
  return namesIn(typed)
    .map(nameTrouble)
    .find((trouble) => trouble !== undefined);
}

/** The name without its final dot, as people say it; the root stays. */
export const withoutDot = (name: string): string => (name === '.' ? name : name.replace(/\.$/, ''));

/** The same name with its final dot. */
export const withDot = (name: string): string => (name.endsWith('.') ? name : `${name}.`);

/** A typed name as a zone file writes it: short inside of the zone, with its final dot outside. */
export function nameInZone(typed: string, origin: string): string {
  const name = withoutDot(typed.trim());
  if (!name.includes('.')) return typed.trim();
  const zone = `.${withoutDot(origin)}`.toLowerCase();
  return name.toLowerCase().endsWith(zone) ? name.slice(0, -zone.length) : `${name}.`;
}
