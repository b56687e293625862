/** Internationalised names as people read them. */
import { fromALabel } from '../../rules/support/punycode.ts';

/** A name in presentation format with its A-labels (`xn--…`) in Unicode; undefined when it has none that can be read. */
export function unicodeName(text: string): string | undefined {
  if (!/xn--/i.test(text)) return undefined;
  const labels = text.split('.').map((label) => (/^xn--/i.test(label) ? (fromALabel(label) ?? label) : label));
  const shown = labels.join('.');
  return shown === text ? undefined : shown;
}
