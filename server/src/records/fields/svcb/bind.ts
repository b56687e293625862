/** The names of SVCB parameters that BIND 9.18 prints and reads. */
import { type Codes, QUOTE } from '../../../text/codes.ts';
import { MANDATORY, SVC_PARAM_KEYS, type SvcParamKey, svcParamKeyOf } from './keys.ts';

const EQUALS = 61;
const COMMA = 44;

/** The name that BIND 9.18 prints for a parameter: its own or `key123`. */
export function bindNameOf(code: number): string {
  const key = SVC_PARAM_KEYS[code];
  return key && !key.unknownToBind && key.format !== 'template' ? key.name : `key${code}`;
}

/**
 * The names in a written parameter that BIND 9.18 does not know, so that it refuses the record: that of the parameter
 * itself, or those in the list of `mandatory`. `start` and `end` are those of a parameter after the target: a word, and
 * the quoted string that follows its `=` at once.
 */
export function namesUnknownToBind(codes: Codes, start: number, end: number): SvcParamKey[] {
  let equals = start;
  while (equals < end && codes[equals] !== EQUALS) equals++;
  const key = svcParamKeyOf(codes, start, equals);
  if (key?.unknownToBind) return [key];
  if (key?.code !== MANDATORY) return [];
  const found: SvcParamKey[] = [];
  for (let from = equals + (codes[equals + 1] === QUOTE ? 2 : 1); from < end; ) {
    let to = from;
    while (to < end && codes[to] !== COMMA && codes[to] !== QUOTE) to++;
    const listed = svcParamKeyOf(codes, from, to);
    if (listed?.unknownToBind) found.push(listed);
    from = to + 1;
  }
  return found;
}
