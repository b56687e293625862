/** What people write in an MX record when the notation of another program is on their mind. */
import { isDigit } from '../../text/codes.ts';
import { printName } from '../name.ts';
import type { RdataSource } from '../source.ts';

const JOINED = /^(\d{1,5})([:,=/])([^:,=/]+)$/;
const JOINED_DOT = /^(\d{1,5})(\.)$/;
/** A usual preference and a host: names that start with another number, as `1and1.com.`, are hosts. */
const RUN_TOGETHER = /^(\d{0,4}[05](?=[a-z_])|\d{1,2}(?=[a-z_][^.]*$))([a-z_][^:,=/]*)$/i;
const HOST_FIRST = /^([^:,=/]+)([:,=/])(\d{1,5})$/;
const STRAY_SEPARATOR = /^(\d{1,5})([:,=/])$/;

/** Whether the tokens are a known mistake, which is then reported; other mistakes are left to the fields. */
export function isMisreadMx(source: RdataSource): boolean {
  const { next, count, quoted } = source;
  if (next >= count || quoted[next] !== 0 || isNumber(source, next)) return false;
  source.take('preference');
  const { text } = source;
  const origin = printName(source.origin);
  if (count - next === 1) return reportSingle(source, text, origin);
  const stray = STRAY_SEPARATOR.exec(text);
  if (stray && isPreference(stray[1])) {
    source.fail('mx-preference-joined', { text, preference: Number(stray[1]), host: '', origin }, 'separator');
    return true;
  }
  if (count - next === 2 && quoted[next + 1] === 0 && isNumber(source, next + 1)) {
    const { start } = source;
    source.take('exchange');
    const preference = source.text;
    if (isPreference(preference)) {
      source.start = start;
      source.fail('mx-preference-last', { host: text, preference: Number(preference), origin });
      return true;
    }
    source.untake();
  }
  source.untake();
  return false;
}

/** The one token of an MX record without a second one; it is no number. */
function reportSingle(source: RdataSource, text: string, origin: string): true {
  const joined = JOINED.exec(text) ?? JOINED_DOT.exec(text);
  const hostFirst = HOST_FIRST.exec(text);
  const together = RUN_TOGETHER.exec(text);
  if (joined && isPreference(joined[1])) {
    const host = joined[3] ?? '.';
    source.fail(
      'mx-preference-joined',
      { text, preference: Number(joined[1]), host, origin },
      host === '.' ? 'null-mx' : undefined,
    );
  } else if (hostFirst && isPreference(hostFirst[3])) {
    const preference = Number(hostFirst[3]);
    source.fail('mx-preference-joined', { text, preference, host: hostFirst[1], origin }, 'host-first');
  } else if (together && isPreference(together[1])) {
    const [, digits, host] = together;
    source.fail('mx-preference-joined', { text, preference: Number(digits), host, origin }, 'together');
  } else source.fail('mx-preference-missing', { text, host: text, origin });
  return true;
}

const isPreference = (digits: string): boolean => Number(digits) <= 65535;

function isNumber(source: RdataSource, token: number): boolean {
  for (let i = source.starts[token]; i < source.ends[token]; i++) if (!isDigit(source.codes[i])) return false;
  return true;
}
