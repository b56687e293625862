/** The strings of NAPTR records (RFC 3403, RFC 3404). */
import { code, list } from '../markdown.ts';
import type { Decoder } from './fieldSite.ts';

const FLAGS: Readonly<Record<string, string>> = {
  s: 'the next query is for SRV records at the replacement',
  a: 'the next query is for addresses of the replacement',
  u: 'the result of the regexp is a URI, and the end',
  p: 'the rest is up to the protocol',
};

export const naptrFlags: Decoder = ({ text }) => {
  if (text === '') return 'None: the next query is for NAPTR records at the replacement.';
  return list([...text].map((letter) => `${code(letter)}: ${FLAGS[letter.toLowerCase()] ?? 'not defined'}`));
};

/** Services of telephone numbers (ENUM, RFC 6116) and of hosts (S-NAPTR, RFC 3958). */
export const naptrServices: Decoder = ({ text }) => {
  const parts = text.split('+');
  if (text === '') return 'No service is named.';
  if (/^E2U$/i.test(parts[0])) {
    return `From a telephone number to a URI (ENUM, RFC 6116): ${parts
      .slice(1)
      .map((part) => code(part))
      .join(', ')}.`;
  }
  const last = parts.at(-1) ?? '';
  if (/^(SIPS?)$/i.test(parts[0]) && /^D2[TUSW]$/i.test(last)) {
    return `${parts[0].toUpperCase()} over ${TRANSPORTS[last[2].toUpperCase()]} (RFC 3263).`;
  }
  return `The service ${code(text)}.`;
};

const TRANSPORTS: Readonly<Record<string, string>> = { T: 'TCP', U: 'UDP', S: 'SCTP', W: 'WebSocket' };

export const naptrRegexp: Decoder = ({ text }) => {
  if (text === '') return 'Empty: the replacement says what comes next.';
  // In the file, backslashes are doubled.
  const plain = text.replace(/\\\\/g, '\\');
  const [, expression, replacement, flags] = plain.split(plain[0]);
  if (expression === undefined || replacement === undefined) return undefined;
  const anyCase = flags === 'i' ? ', in any letter case,' : '';
  return `What matches ${code(expression)}${anyCase} becomes ${code(replacement)}.`;
};
