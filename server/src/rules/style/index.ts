/** The rules of the group `style`, in the order of their codes. */
import type { Rule } from '../rule.ts';
import rrsetScattered from './rrset-scattered.ts';
import trailingBlanks from './trailing-blanks.ts';

export const STYLE_RULES: readonly Rule[] = [rrsetScattered, trailingBlanks];
