/** The rules of the group `style`, in the order of their codes. */
import type { Rule } from '../rule.ts';

export const STYLE_RULES: readonly Rule[] = [];
