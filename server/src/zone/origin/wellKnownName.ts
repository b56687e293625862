/** Files that distributions and servers bring along under fixed names. */
import type { NameGuess } from './nameGuess.ts';
import { reverseOfOctets } from './reverseName.ts';

const HINTS =
  /^(named|db|root)\.(root|ca|cache|hints?)$|^root\.servers$|^(root-?hints?|roothints)(\.\w+)?$|^named\.rootcache$/;

/** What the name of a file that everybody calls so stands for. `marked`: what is left of a name like `localhost.zone`. */
export function knownName(name: string, marked = false): NameGuess | undefined {
  if (HINTS.test(name)) return { origin: '.', why: 'the usual name of the root hints', kind: 'hints' };
  if (marked && name === 'root') return { origin: '.', why: 'the file is named after the root zone' };
  if (name === 'db.local' || name === 'named.localhost' || (marked && name === 'localhost')) {
    return { origin: 'localhost.', why: 'the usual name of the zone localhost' };
  }
  const network = /^(?:db\.)?(0|10|127|255)$/.exec(name)?.[1];
  if (network === undefined || (!marked && !name.startsWith('db.'))) return undefined;
  return { origin: reverseOfOctets([network])!, why: `the usual name of the reverse zone of ${network}.0.0.0/8` };
}
