/** The parameters of SVCB and HTTPS records: words `key` and `key=value`, in any order (RFC 9460 §2.1, appendix A). */
import { BACKSLASH, textOf } from '../../../text/codes.ts';
import type { Field } from '../../field.ts';
import type { RdataSource } from '../../source.ts';
import { ALPN, MANDATORY, NO_DEFAULT_ALPN, SVC_PARAM_KEYS, svcParamCodeOf, svcParamKeyOf } from './keys.ts';
import { READERS, type SvcValue } from './values.ts';
import { isSvcValue, numbersOf, printSvcParams } from './wire.ts';

const EQUALS = 61;

/** A parameter that was read: where its octets and its words are. */
interface Param {
  readonly code: number;
  readonly name: string;
  /** Offsets of its wire form. */
  readonly from: number;
  readonly to: number;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

function takeParams(source: RdataSource, field: string): boolean {
  const first = source.out.length;
  const params: Param[] = [];
  while (source.more) {
    const param = takeParam(source, field);
    if (!param) return false;
    params.push(param);
  }
  return areConsistent(source, params) && sort(source, params, first);
}

/** Takes one parameter and appends its wire form; undefined: a problem was reported. */
function takeParam(source: RdataSource, field: string): Param | undefined {
  if (!source.takeWord(field)) return undefined;
  const { codes, out, start } = source;
  const equals = equalsIn(source);
  const name = textOf(codes, start, equals);
  const key = svcParamKeyOf(codes, start, equals);
  const code = key?.code ?? svcParamCodeOf(codes, start, equals);
  if (code < 0) {
    source.end = equals;
    source.fail('svc-param-unknown', { field, text: name });
    return undefined;
  }
  const value = valueAfter(source, equals);
  const { end } = source;
  const from = out.length;
  out.u16(code);
  out.u16(0);
  const expected = READERS[key?.format ?? 'text'](value, out) ?? (key ? undefined : unfit(source, code, from + 4));
  const length = out.length - from - 4;
  if (expected !== undefined) {
    source.start = value.start < value.end ? value.start : start;
    source.end = value.start < value.end ? value.end : end;
    const text = textOf(codes, value.start, value.end);
    source.fail('bad-field-value', { field: name, text, expected });
    return undefined;
  }
  out.bytes[from + 2] = length >> 8;
  out.bytes[from + 3] = length;
  return { code, name, from, to: out.length, start, end };
}

/** Offset of the `=` in the word that was taken, or its end. */
function equalsIn({ codes, start, end }: RdataSource): number {
  for (let i = start; i < end; i++) {
    if (codes[i] === EQUALS) return i;
    if (codes[i] === BACKSLASH) i++;
  }
  return end;
}

/** The value of the word that was taken; the quoted string that follows `=` at once is part of the parameter. */
function valueAfter(source: RdataSource, equals: number): SvcValue {
  const { codes, octets, end } = source;
  const isQuoted = source.more && source.quoted[source.next] !== 0 && source.starts[source.next] === end;
  if (equals === end - 1 && isQuoted) {
    source.take('');
    return { codes, octets, start: source.innerStart, end: source.innerEnd };
  }
  return { codes, octets, start: Math.min(equals + 1, end), end };
}

/** What the value of a parameter written as `key123` lacks: its octets are given one by one. */
function unfit({ out }: RdataSource, code: number, from: number): string | undefined {
  if (isSvcValue(code, out.bytes.subarray(from, out.length))) return undefined;
  return `the octets of a value of ${SVC_PARAM_KEYS[code].name}`;
}

function areConsistent(source: RdataSource, params: readonly Param[]): boolean {
  const byCode = new Map<number, Param>();
  for (const param of params) {
    if (byCode.has(param.code)) return fail(source, param, 'svc-param-duplicate');
    byCode.set(param.code, param);
  }
  const noDefault = byCode.get(NO_DEFAULT_ALPN);
  if (noDefault && !byCode.has(ALPN)) return fail(source, noDefault, 'svc-param-needs-alpn');
  const mandatory = byCode.get(MANDATORY);
  if (!mandatory) return true;
  for (const code of numbersOf(source.out.bytes.subarray(mandatory.from + 4, mandatory.to))) {
    const key = SVC_PARAM_KEYS[code]?.name ?? `key${code}`;
    if (code === MANDATORY) return fail(source, mandatory, 'svc-param-mandatory', key, 'itself');
    if (!byCode.has(code)) return fail(source, mandatory, 'svc-param-mandatory', key, 'missing');
  }
  return true;
}

function fail(source: RdataSource, param: Param, code: string, key = param.name, message?: string): false {
  source.start = param.start;
  source.end = param.end;
  return source.fail(code, { key }, message);
}

/** Puts the wire forms in the order of their codes. */
function sort({ out }: RdataSource, params: Param[], first: number): boolean {
  if (params.every(({ code }, i) => i === 0 || code > params[i - 1].code)) return true;
  const octets = out.bytes.slice(0, out.length);
  out.length = first;
  for (const { from, to } of params.sort((a, b) => a.code - b.code)) out.octets(octets.subarray(from, to));
  return true;
}

export const svcParams = (name: string, meaning: string): Field => ({
  name,
  meaning,
  kind: 'parameters',
  values: SVC_PARAM_KEYS.map((key) => ({ value: key.code, mnemonic: key.name, meaning: key.meaning })),
  read: (source) => takeParams(source, name),
  print: printSvcParams,
});
