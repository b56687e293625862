/** The rules of the group `names`, in the order of their codes. */
import type { Rule } from '../rule.ts';
import atSignInName from './at-sign-in-name.ts';
import badALabel from './bad-a-label.ts';
import badEscape from './bad-escape.ts';
import badMailboxName from './bad-mailbox-name.ts';
import emptyLabel from './empty-label.ts';
import labelTooLong from './label-too-long.ts';
import mailboxWithAtSign from './mailbox-with-at-sign.ts';
import misplacedWildcard from './misplaced-wildcard.ts';
import nameNeedsEscapes from './name-needs-escapes.ts';
import nameTooLong from './name-too-long.ts';
import nonAsciiName from './non-ascii-name.ts';
import ownerCaseDiffers from './owner-case-differs.ts';
import ownerIsNoHostName from './owner-is-no-host-name.ts';
import specialUseTarget from './special-use-target.ts';
import targetIsNoHostName from './target-is-no-host-name.ts';
import targetWithoutDots from './target-without-dots.ts';
import urlAsName from './url-as-name.ts';

export const NAMES_RULES: readonly Rule[] = [
  atSignInName,
  badALabel,
  badEscape,
  badMailboxName,
  emptyLabel,
  labelTooLong,
  mailboxWithAtSign,
  misplacedWildcard,
  nameNeedsEscapes,
  nameTooLong,
  nonAsciiName,
  ownerCaseDiffers,
  ownerIsNoHostName,
  specialUseTarget,
  targetIsNoHostName,
  targetWithoutDots,
  urlAsName,
];
