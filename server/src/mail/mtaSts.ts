/** MTA-STS (RFC 8461): the record, the policy file that it announces, and which mail hosts the policy names. */
import { labelCount, printName } from '../records/name.ts';
import type { PolicyFault, Span } from './span.ts';
import { parseTags, type TagList, tagOf } from './tags.ts';

/** Whether a text is an MTA-STS record; others at its name do not count (§3.1). */
export const isMtaSts = (text: string): boolean => /^v=STSv1[ \t]*;/.test(text);

export interface MtaStsRecord {
  readonly list: TagList;
  /** The version of the policy file. */
  readonly id: string | undefined;
  readonly faults: readonly PolicyFault<'no-id' | 'bad-id'>[];
}

export function readMtaSts(text: string): MtaStsRecord {
  const list = parseTags(text);
  const id = tagOf(list, 'id');
  const faults: PolicyFault<'no-id' | 'bad-id'>[] = [];
  if (!id?.value) faults.push({ code: 'no-id', start: 0, end: text.length });
  else if (!/^[a-z0-9]{1,32}$/i.test(id.value)) faults.push({ code: 'bad-id', ...id.valueSpan });
  return { list, id: id?.value, faults };
}

export type MtaStsMode = 'enforce' | 'testing' | 'none';

export type MtaStsPolicyFaultCode =
  /** A line without a colon. */
  | 'no-colon'
  | 'no-version'
  | 'bad-version'
  | 'no-mode'
  | 'bad-mode'
  | 'no-max-age'
  | 'bad-max-age'
  /** There is no mail host, which only the mode `none` allows. */
  | 'no-mx'
  | 'bad-mx';

/** The file `/.well-known/mta-sts.txt` (§3.2). With a fault, senders treat it as if there were none. */
export interface MtaStsPolicy {
  readonly mode: MtaStsMode | undefined;
  /** Seconds; undefined: missing or no number from 0 to 31557600, about a year. */
  readonly maxAge: number | undefined;
  /** Names of mail hosts, or `*.` before a name. */
  readonly mailHosts: readonly (Span & { readonly text: string })[];
  readonly faults: readonly PolicyFault<MtaStsPolicyFaultCode>[];
}

const MOST_SECONDS = 31_557_600;
const HOST = /^(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*(?!\d+\.?$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.?$/i;
const MODES: readonly string[] = ['enforce', 'testing', 'none'];

/** Keys other than `mx` count where they stand first; keys that nobody knows do not count at all. */
export function readMtaStsPolicy(text: string): MtaStsPolicy {
  const faults: PolicyFault<MtaStsPolicyFaultCode>[] = [];
  const fields = fieldsOf(text, faults);
  const end = { start: text.length, end: text.length };
  const first = (key: string): Field | undefined => fields.find((field) => field.key === key);
  const [version, mode, age] = [first('version'), first('mode'), first('max_age')];
  if (version?.value !== 'STSv1')
    faults.push(version ? { code: 'bad-version', ...version.span } : { code: 'no-version', ...end });
  const hasMode = mode && MODES.includes(mode.value);
  if (!hasMode) faults.push(mode ? { code: 'bad-mode', ...mode.span } : { code: 'no-mode', ...end });
  const hasAge = age && /^\d{1,10}$/.test(age.value) && Number(age.value) <= MOST_SECONDS;
  if (!hasAge) faults.push(age ? { code: 'bad-max-age', ...age.span } : { code: 'no-max-age', ...end });
  const hosts = fields.filter(({ key }) => key === 'mx');
  for (const { value, span } of hosts) if (!HOST.test(value)) faults.push({ code: 'bad-mx', ...span });
  if (hosts.length === 0 && mode?.value !== 'none') faults.push({ code: 'no-mx', ...end });
  return {
    mode: hasMode ? (mode.value as MtaStsMode) : undefined,
    maxAge: hasAge ? Number(age.value) : undefined,
    mailHosts: hosts.map(({ value, span }) => ({ text: value, ...span })),
    faults,
  };
}

interface Field {
  readonly key: string;
  readonly value: string;
  readonly span: Span;
}

/** The lines of a policy file, without blanks around keys and values. */
function fieldsOf(text: string, faults: PolicyFault<MtaStsPolicyFaultCode>[]): Field[] {
  const fields: Field[] = [];
  for (const line of text.matchAll(/[^\r\n]*[^\s][^\r\n]*/g)) {
    const [, key, value] = /^[ \t]*([^:]*?)[ \t]*:[ \t]*(.*?)[ \t]*$/.exec(line[0]) ?? [];
    const span = { start: line.index, end: line.index + line[0].length };
    if (key === undefined) faults.push({ code: 'no-colon', ...span });
    else fields.push({ key, value, span });
  }
  return fields;
}

/** Whether a line of the policy names a mail host; the star stands for exactly one label (§4.1). `host`: wire form. */
export function namesMailHost(pattern: string, host: Uint8Array): boolean {
  const name = printName(host).slice(0, -1).toLowerCase();
  const wanted = pattern.replace(/\.$/, '').toLowerCase();
  if (!wanted.startsWith('*.')) return name === wanted;
  return labelCount(host) > 1 && name.slice(name.indexOf('.')) === wanted.slice(1);
}
