/** The rules of the group `syntax`, in the order of their codes. */
import type { Rule } from '../rule.ts';
import badDate from './bad-date.ts';
import badGenerateModifier from './bad-generate-modifier.ts';
import badGenerateRange from './bad-generate-range.ts';
import byteOrderMark from './byte-order-mark.ts';
import controlCharacter from './control-character.ts';
import directiveArgumentMissing from './directive-argument-missing.ts';
import directiveExtraText from './directive-extra-text.ts';
import generateDataNotQuoted from './generate-data-not-quoted.ts';
import generateTooLarge from './generate-too-large.ts';
import includeIsFolder from './include-is-folder.ts';
import includeLoop from './include-loop.ts';
import includeNotFound from './include-not-found.ts';
import includeOutsideWorkspace from './include-outside-workspace.ts';
import includeTooDeep from './include-too-deep.ts';
import includeUnreadable from './include-unreadable.ts';
import indentedDirective from './indented-directive.ts';
import indentedOwner from './indented-owner.ts';
import invisibleCharacter from './invisible-character.ts';
import loneCarriageReturn from './lone-carriage-return.ts';
import metaType from './meta-type.ts';
import missingType from './missing-type.ts';
import noFinalNewline from './no-final-newline.ts';
import noOwner from './no-owner.ts';
import obsoleteType from './obsolete-type.ts';
import originMissingDot from './origin-missing-dot.ts';
import otherClass from './other-class.ts';
import ownerFromBeforeOrigin from './owner-from-before-origin.ts';
import ownerLooksLikeType from './owner-looks-like-type.ts';
import smartQuotes from './smart-quotes.ts';
import tooManyIncludes from './too-many-includes.ts';
import unclosedParenthesis from './unclosed-parenthesis.ts';
import unclosedQuote from './unclosed-quote.ts';
import unknownDirective from './unknown-directive.ts';
import unknownType from './unknown-type.ts';
import unopenedParenthesis from './unopened-parenthesis.ts';
import wrongCommentCharacter from './wrong-comment-character.ts';

export const SYNTAX_RULES: readonly Rule[] = [
  badDate,
  badGenerateModifier,
  badGenerateRange,
  byteOrderMark,
  controlCharacter,
  directiveArgumentMissing,
  directiveExtraText,
  generateDataNotQuoted,
  generateTooLarge,
  includeIsFolder,
  includeLoop,
  includeNotFound,
  includeOutsideWorkspace,
  includeTooDeep,
  includeUnreadable,
  indentedDirective,
  indentedOwner,
  invisibleCharacter,
  loneCarriageReturn,
  metaType,
  missingType,
  noFinalNewline,
  noOwner,
  obsoleteType,
  originMissingDot,
  otherClass,
  ownerFromBeforeOrigin,
  ownerLooksLikeType,
  smartQuotes,
  tooManyIncludes,
  unclosedParenthesis,
  unclosedQuote,
  unknownDirective,
  unknownType,
  unopenedParenthesis,
  wrongCommentCharacter,
];
