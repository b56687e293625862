/** The rules of the group `mail`, in the order of their codes. */
import type { Rule } from '../rule.ts';
import mxTargetIsAddress from './mx-target-is-address.ts';

export const MAIL_RULES: readonly Rule[] = [mxTargetIsAddress];
