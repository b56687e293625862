/** `; zonesmith: key=value …`: a comment that declares what no record says. */
import { classMnemonic, classOf } from '../../records/classes.ts';
import type { Problem, ProblemArgs } from '../../text/problem.ts';
import { absoluteName } from './absoluteName.ts';
import { addressOf } from './address.ts';
import { FILE_KINDS, type FileKind, isFileKind } from './kinds.ts';

/** A value with the place of its text: offsets from where the comment's text was said to start. */
interface Placed {
  readonly start: number;
  readonly end: number;
}

export interface DeclaredOrigin extends Placed {
  readonly key: 'origin';
  readonly origin: string;
}

/** The name that the mail host at some addresses greets with. */
export interface DeclaredEhlo extends Placed {
  readonly key: 'ehlo';
  /** Absolute, lower case. */
  readonly name: string;
  /** In their shortest form; empty: every address of the name. */
  readonly addresses: readonly string[];
}

export interface DeclaredKind extends Placed {
  readonly key: 'kind';
  readonly kind: FileKind;
}

export interface DeclaredClass extends Placed {
  readonly key: 'class';
  /** Mnemonic. */
  readonly class: string;
}

export type DeclaredValue = DeclaredOrigin | DeclaredEhlo | DeclaredKind | DeclaredClass;

export interface Declaration {
  readonly values: readonly DeclaredValue[];
  /** `unknown-key`, `bad-value` or `no-value` of the rule `bad-declaration`. */
  readonly problems: readonly Problem[];
}

const KEYS = ['origin', 'ehlo', 'kind', 'class'];
const OPENING = /^[ \t]*;*[ \t]*zonesmith:/i;

/**
 * What a comment declares, up to a further `;`; undefined when it is an ordinary comment. `comment` may or may not
 * have its first `;`, and `offset` is where it starts in its text.
 */
export function parseDeclaration(comment: string, offset = 0): Declaration | undefined {
  const opening = OPENING.exec(comment)?.[0];
  if (opening === undefined) return undefined;
  const values: DeclaredValue[] = [];
  const problems: Problem[] = [];
  const pairs = comment.slice(opening.length).split(';', 1)[0];
  for (const match of pairs.matchAll(/\S+/g)) {
    const start = offset + opening.length + match.index;
    const read = readPair(match[0], { start, end: start + match[0].length });
    if ('code' in read) problems.push(read);
    else values.push(read);
  }
  return { values, problems };
}

/** The place of a value is that of its text after `=`, the place of a problem that of the whole pair. */
function readPair(pair: string, place: Placed): DeclaredValue | Problem {
  const equals = pair.indexOf('=');
  const key = (equals < 0 ? pair : pair.slice(0, equals)).toLowerCase();
  if (!KEYS.includes(key)) return problem('unknown-key', place, { key, known: KEYS.join(', ') });
  const text = equals < 0 ? '' : pair.slice(equals + 1);
  if (text === '') return problem('no-value', place, { key });
  const value = readValue(key, text, { start: place.start + equals + 1, end: place.end });
  return value ?? problem('bad-value', place, { key, value: text, expected: expectedOf(key) });
}

function readValue(key: string, text: string, place: Placed): DeclaredValue | undefined {
  if (key === 'ehlo') return readEhlo(text, place);
  if (key === 'kind') return isFileKind(text) ? { key, kind: text, ...place } : undefined;
  if (key === 'class') {
    const code = classOf(text);
    return code === undefined ? undefined : { key, class: classMnemonic(code), ...place };
  }
  const origin = absoluteName(text);
  return origin === undefined ? undefined : { key: 'origin', origin, ...place };
}

/** `NAME[@ADDRESS[,ADDRESS…]]`. A greeting is a full host name, so one label is not enough (RFC 5321 §4.1.1.1). */
function readEhlo(text: string, place: Placed): DeclaredEhlo | undefined {
  const [host, list, ...more] = text.split('@');
  const name = absoluteName(host);
  if (name === undefined || more.length > 0 || !/^[a-z0-9-]+(\.[a-z0-9-]+)+\.$/.test(name)) return undefined;
  const written = list?.split(',') ?? [];
  const addresses = written.map(addressOf).filter((address) => address !== undefined);
  return addresses.length === written.length ? { key: 'ehlo', name, addresses, ...place } : undefined;
}

function expectedOf(key: string): string {
  if (key === 'kind') return FILE_KINDS.join(', ');
  if (key === 'class') return 'IN, CH, HS';
  return key === 'ehlo' ? 'NAME[@ADDRESS[,ADDRESS…]], with the whole name, such as mail.example.com' : 'NAME';
}

function problem(message: string, { start, end }: Placed, args: ProblemArgs): Problem {
  return { code: 'bad-declaration', message, start, end, args };
}
