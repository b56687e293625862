/** Terms of an SPF policy that match nobody whom a term before them does not match. */
import { printNetwork } from '../../mail/network.ts';
import type { Mechanism, SpfPolicy } from '../../mail/spf.ts';
import { liveMechanisms } from './spfRecord.ts';

export interface Repetition {
  readonly term: Mechanism;
  readonly first: Mechanism;
}

/** The terms before `all` that match the same senders as an earlier one, whatever their qualifiers. */
export function repetitions(policy: SpfPolicy): Repetition[] {
  const seen = new Map<string, Mechanism>();
  const found: Repetition[] = [];
  for (const term of liveMechanisms(policy)) {
    const key = matched(term);
    const first = seen.get(key);
    if (first) found.push({ term, first });
    else seen.set(key, term);
  }
  return found;
}

/** Whom a term matches, as one text for all ways to write it. Macros are told apart by small and capital letters. */
function matched({ name, network, domain, prefix4 = 32, prefix6 = 128 }: Mechanism): string {
  if (network) return printNetwork(network);
  const written = domain?.text ?? '';
  const target = written.includes('%') ? written : written.toLowerCase().replace(/\.$/, '');
  return `${name}:${target}/${prefix4}/${prefix6}`;
}
