/** URI templates of DNS over HTTPS (RFC 6570, RFC 9461 §5): a path in which the variable `dns` is put. */
import { textOf } from '../../../text/codes.ts';

const CHARACTER = '(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2})';
const PREFIX = ':[1-9][0-9]{0,3}';
/**
 * As BIND 9.18 reads it: every variable may have an operator, and what follows a variable with a prefix (`a:3,b`)
 * belongs to it.
 */
const VARIABLE = `[+#./;?&]?(?:${CHARACTER})+(?:${PREFIX},(?:${CHARACTER})*)*(?:\\*|${PREFIX}(?=\\}|$))?`;
const EXPRESSION = `\\{(${VARIABLE}(?:,${VARIABLE})*)\\}`;
const TEMPLATE = new RegExp(`^/(?:[^{%]|%[0-9A-Fa-f]{2}|${EXPRESSION})*$`, 's');
const EXPRESSIONS = new RegExp(EXPRESSION, 'g');
const VARIABLES = new RegExp(VARIABLE, 'g');
const DNS = /^[+#./;?&]?dns(?:[:*]|$)/;

/** Whether octets are a path with the variable `dns`, in UTF-8. */
export function isDohTemplate(octets: Uint8Array): boolean {
  const text = textOf(octets);
  if (!TEMPLATE.test(text) || !isUtf8(octets)) return false;
  for (const [, list] of text.matchAll(EXPRESSIONS)) {
    for (const [variable] of list.matchAll(VARIABLES)) if (DNS.test(variable)) return true;
  }
  return false;
}

/** Whether octets are UTF-8: no overlong forms, no surrogates (RFC 3629 §4). */
export function isUtf8(octets: Uint8Array): boolean {
  for (let i = 0; i < octets.length; ) {
    const lead = octets[i++];
    if (lead < 0x80) continue;
    if (lead < 0xc2 || lead > 0xf4) return false;
    const more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    let point = lead & (0x3f >> more);
    for (let k = 0; k < more; k++) {
      if ((octets[i] & 0xc0) !== 0x80) return false;
      point = (point << 6) | (octets[i++] & 0x3f);
    }
    if (more === 2 && (point < 0x800 || (point >= 0xd800 && point <= 0xdfff))) return false;
    if (more === 3 && (point < 0x10000 || point > 0x10ffff)) return false;
  }
  return true;
}
