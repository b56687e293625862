/**
 * Names that were probably meant to be those of a mail service. One label may differ by one slip, and only one that is long
 * enough to have no neighbours that belong to others: `zoho` and `soho` are two companies.
 */
import { similarWords } from './similar.ts';

/** Shorter labels are not taken for a slip, nor are those of names that are a domain and no more. */
const SHORTEST = 5;
const SHORTEST_OF_DOMAIN = 7;
/** Two-letter top levels are countries. */
const SHORTEST_TOP = 3;

export interface ProviderSlip {
  /** The whole name that was meant, in lower case, without final dot. */
  readonly right: string;
  /** The service. */
  readonly provider: string;
}

type Providers = readonly (readonly [host: string, provider: string])[];

/**
 * Of which service a name is nearly one. Undefined: it is one, or nobody knows. `name`: without final dot. `hasHosts`:
 * labels may stand before the names of the list.
 */
export function providerSlip(name: string, providers: Providers, hasHosts: boolean): ProviderSlip | undefined {
  const labels = name.toLowerCase().split('.');
  let found: ProviderSlip | undefined;
  for (const [host, provider] of providers) {
    const wanted = host.split('.');
    const extra = labels.length - wanted.length;
    if (extra < 0 || (extra > 0 && !hasHosts)) continue;
    const given = labels.slice(extra);
    const wrong = wanted.flatMap((label, at) => (label === '*' || label === given[at] ? [] : [at]));
    if (wrong.length === 0) return undefined;
    if (found || wrong.length > 1 || !isSlip(given[wrong[0]], wanted, wrong[0])) continue;
    const right = [...labels.slice(0, extra), ...wanted.map((label, at) => (label === '*' ? given[at] : label))];
    found = { right: right.join('.'), provider };
  }
  return found;
}

/** Letters and digits that are taken for one another, as in `aspmx.1.google.com`. */
const looksAlike = (label: string): string => label.replace(/[1i]/g, 'l').replace(/0/g, 'o');

function isSlip(given: string, wanted: readonly string[], at: number): boolean {
  const label = wanted[at];
  if (looksAlike(given) === looksAlike(label)) return true;
  if (given.replace(/^_/, '') === label.replace(/^_/, '')) return true;
  const isTop = at === wanted.length - 1;
  const shortest = isTop ? SHORTEST_TOP : wanted.length === 2 ? SHORTEST_OF_DOMAIN : SHORTEST;
  return label.length >= shortest && similarWords(given, [label]).length > 0;
}
