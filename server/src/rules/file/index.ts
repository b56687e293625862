/** The rules of the group `file`, in the order of their codes. */
import type { Rule } from '../rule.ts';
import badDeclaration from './bad-declaration.ts';
import notChecked from './not-checked.ts';
import originContradiction from './origin-contradiction.ts';
import originUnknown from './origin-unknown.ts';

export const FILE_RULES: readonly Rule[] = [badDeclaration, notChecked, originContradiction, originUnknown];
