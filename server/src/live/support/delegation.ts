/** What the servers of the parent zone say about a zone. */
import { NS } from '../../records/typeCodes.ts';
import { type ParentAnswer, parentReferral } from '../dns/authority.ts';
import type { LiveAnswer } from '../resolver.ts';
import { failureWords, listed } from '../words.ts';
import type { Look } from './look.ts';

export type Delegation =
  | { readonly kind: 'told'; readonly answers: readonly ParentAnswer[] }
  /** Why nobody said anything, in words. */
  | { readonly kind: 'unknown'; readonly why: string };

export async function delegationOf(look: Look): Promise<Delegation> {
  const said = await parentReferral(look.resolver, look.zone.apexWire, look.context.signal);
  if (said.kind === 'told')
    return said.answers.length > 0
      ? said
      : { kind: 'unknown', why: 'the servers of the parent zone have no addresses' };
  return {
    kind: 'unknown',
    why:
      said.kind === 'none'
        ? 'the parent zone was not found'
        : `the parent zone was not found (${said.detail ?? said.why})`,
  };
}

/** The first answer of a server of the parent that says something; those that have the zone itself say nothing here. */
export function firstReferral(answers: readonly ParentAnswer[]): ParentAnswer | undefined {
  return answers.find(({ ns }) => ns.kind === 'referral' && ns.authority.some(({ type }) => type === NS));
}

/** Why none of some answers says anything. */
export function whyNone(answers: readonly LiveAnswer[]): string {
  const failures = answers.filter((answer) => answer.kind === 'failed');
  return failures.length > 0
    ? listed([...new Set(failures.map(failureWords))])
    : 'the servers of the parent zone serve this zone as well, and show no delegation';
}
