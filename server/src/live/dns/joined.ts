/** One answer out of several questions. */
import type { LiveAnswer, LiveRecord } from '../resolver.ts';

/** An answer whose aliases led to another question, with the answer to that. */
export function joined(
  told: Pick<LiveAnswer, 'server' | 'at' | 'authoritative' | 'authenticated' | 'extendedErrors' | 'fromFile'>,
  aliases: readonly LiveRecord[],
  rest: LiveAnswer,
  milliseconds: number,
): LiveAnswer {
  const both = {
    ...told,
    milliseconds,
    authenticated: told.authenticated && rest.authenticated,
    fromFile: told.fromFile && rest.fromFile,
    extendedErrors: [...told.extendedErrors, ...rest.extendedErrors],
  };
  if (rest.kind === 'failed') return { ...rest, ...both };
  return { ...rest, ...both, aliases: [...aliases, ...rest.aliases] };
}
