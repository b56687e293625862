/** The rules of the group `rdata`, in the order of their codes. */
import type { Rule } from '../rule.ts';
import acmeChallengeMalformed from './acme-challenge-malformed.ts';
import afsdbUnknownSubtype from './afsdb-unknown-subtype.ts';
import badAddress from './bad-address.ts';
import badBase32 from './bad-base32.ts';
import badBase64 from './bad-base64.ts';
import badFieldValue from './bad-field-value.ts';
import badHex from './bad-hex.ts';
import badRegexp from './bad-regexp.ts';
import csyncUnknownFlags from './csync-unknown-flags.ts';
import deprecatedType from './deprecated-type.ts';
import digestLength from './digest-length.ts';
import extraData from './extra-data.ts';
import genericData from './generic-data.ts';
import genericLength from './generic-length.ts';
import genericNotation from './generic-notation.ts';
import missingField from './missing-field.ts';
import naptrBadFlags from './naptr-bad-flags.ts';
import naptrNoResult from './naptr-no-result.ts';
import naptrNoUri from './naptr-no-uri.ts';
import naptrOldEnumService from './naptr-old-enum-service.ts';
import naptrTargetMissing from './naptr-target-missing.ts';
import naptrTransportDiffers from './naptr-transport-differs.ts';
import naptrTwoResults from './naptr-two-results.ts';
import numberOutOfRange from './number-out-of-range.ts';
import quotedField from './quoted-field.ts';
import rdataTooLong from './rdata-too-long.ts';
import rpTextMissing from './rp-text-missing.ts';
import rrsigLabels from './rrsig-labels.ts';
import serverAddressUnusable from './server-address-unusable.ts';
import specialIpv6Address from './special-ipv6-address.ts';
import sshfpUnknownValue from './sshfp-unknown-value.ts';
import sshfpWeak from './sshfp-weak.ts';
import stringTooLong from './string-too-long.ts';
import svcParamDuplicate from './svc-param-duplicate.ts';
import svcParamMandatory from './svc-param-mandatory.ts';
import svcParamNeedsAlpn from './svc-param-needs-alpn.ts';
import svcParamUnknown from './svc-param-unknown.ts';
import svcParamUnknownToBind from './svc-param-unknown-to-bind.ts';
import txtControlCharacter from './txt-control-character.ts';
import txtEmpty from './txt-empty.ts';
import txtEscapedTwice from './txt-escaped-twice.ts';
import unknownTypeData from './unknown-type-data.ts';
import unquotedField from './unquoted-field.ts';

export const RDATA_RULES: readonly Rule[] = [
  acmeChallengeMalformed,
  afsdbUnknownSubtype,
  badAddress,
  badBase32,
  badBase64,
  badFieldValue,
  badHex,
  badRegexp,
  csyncUnknownFlags,
  deprecatedType,
  digestLength,
  extraData,
  genericData,
  genericLength,
  genericNotation,
  missingField,
  naptrBadFlags,
  naptrNoResult,
  naptrNoUri,
  naptrOldEnumService,
  naptrTargetMissing,
  naptrTransportDiffers,
  naptrTwoResults,
  numberOutOfRange,
  quotedField,
  rdataTooLong,
  rpTextMissing,
  rrsigLabels,
  serverAddressUnusable,
  specialIpv6Address,
  sshfpUnknownValue,
  sshfpWeak,
  stringTooLong,
  svcParamDuplicate,
  svcParamMandatory,
  svcParamNeedsAlpn,
  svcParamUnknown,
  svcParamUnknownToBind,
  txtControlCharacter,
  txtEmpty,
  txtEscapedTwice,
  unknownTypeData,
  unquotedField,
];
