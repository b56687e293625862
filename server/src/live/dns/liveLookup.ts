/** The live resolver as what evaluators of mail policies ask. */
import type { Answer, LiveLookup } from '../../mail/lookup.ts';
import type { CancelSignal } from '../cancel.ts';
import type { LiveAnswer, Resolver } from '../resolver.ts';

export const liveLookup = (resolver: Resolver, signal: CancelSignal): LiveLookup => ({
  find: async (name, type) => answerOf(await resolver.ask({ name, type }, signal)),
});

/** What an evaluator may conclude from an answer. */
export function answerOf(answer: LiveAnswer): Answer {
  switch (answer.kind) {
    case 'answer':
      return { kind: 'answer', records: answer.records.map(({ rdata }) => rdata) };
    case 'nodata':
    case 'nxdomain':
      return { kind: answer.kind };
    case 'referral':
      return { kind: 'unknown' };
    case 'failed':
      return { kind: answer.why === 'cancelled' || answer.why === 'unsupported' ? 'unknown' : 'failed' };
  }
}
