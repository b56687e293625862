/** The rules of the group `style`, in the order of their codes. */
import type { Rule } from '../rule.ts';
import adjacentStrings from './adjacent-strings.ts';
import base64InPieces from './base64-in-pieces.ts';
import carriageReturns from './carriage-returns.ts';
import characterNotPortable from './character-not-portable.ts';
import directiveInLowerCase from './directive-in-lower-case.ts';
import directiveNotPortable from './directive-not-portable.ts';
import euiNotPortable from './eui-not-portable.ts';
import layoutNotPortable from './layout-not-portable.ts';
import namedTypeNotPortable from './named-type-not-portable.ts';
import nestedParentheses from './nested-parentheses.ts';
import relativeOrigin from './relative-origin.ts';
import rrsetScattered from './rrset-scattered.ts';
import soaNotFirst from './soa-not-first.ts';
import spellingNotPortable from './spelling-not-portable.ts';
import svcParamNotPortable from './svc-param-not-portable.ts';
import trailingBlanks from './trailing-blanks.ts';
import ttlAfterClass from './ttl-after-class.ts';
import typeCaseMixed from './type-case-mixed.ts';
import typeNotPortable from './type-not-portable.ts';
import wildcardMx from './wildcard-mx.ts';

export const STYLE_RULES: readonly Rule[] = [
  adjacentStrings,
  base64InPieces,
  carriageReturns,
  characterNotPortable,
  directiveInLowerCase,
  directiveNotPortable,
  euiNotPortable,
  layoutNotPortable,
  namedTypeNotPortable,
  nestedParentheses,
  relativeOrigin,
  rrsetScattered,
  soaNotFirst,
  spellingNotPortable,
  svcParamNotPortable,
  trailingBlanks,
  ttlAfterClass,
  typeCaseMixed,
  typeNotPortable,
  wildcardMx,
];
