/** The rules of the group `dkim`, in the order of their codes. */
import type { Rule } from '../rule.ts';
import dkimBadKey from './dkim-bad-key.ts';
import dkimShortKey from './dkim-short-key.ts';
import dkimVersionNotFirst from './dkim-version-not-first.ts';

export const DKIM_RULES: readonly Rule[] = [dkimBadKey, dkimShortKey, dkimVersionNotFirst];
