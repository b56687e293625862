/** The directives that start with a dollar sign. */
import { type Codes, spells } from '../text/codes.ts';
import type { DirectiveName } from './entry.ts';

const DIRECTIVES: readonly DirectiveName[] = ['$ORIGIN', '$TTL', '$INCLUDE', '$GENERATE', '$DATE'];

/** The directive that a word names, in any letter case. */
export function directiveOf(codes: Codes, start: number, end: number): DirectiveName | undefined {
  return DIRECTIVES.find((name) => spells(codes, start, end, name.toLowerCase()));
}
