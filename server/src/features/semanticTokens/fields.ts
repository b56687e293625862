/** The data of records: what each word is, by the field that it belongs to. */
import type { Field, FieldKind } from '../../records/field.ts';
import { printName } from '../../records/name.ts';
import { descriptorOf, typeByMnemonic } from '../../records/registry.ts';
import type { RecordType } from '../../records/type.ts';
import type { Entry } from '../../syntax/entry.ts';
import { isDigit } from '../../text/codes.ts';
import type { Zone } from '../../zone/zone.ts';
import { fieldsOf } from '../cursor.ts';
import { nameOfToken, ownerOf } from '../entries.ts';
import { bitsOf, type TokenType } from './legend.ts';
import { targetModifiers } from './names.ts';
import type { Painter, Part } from './painter.ts';
import { escapesIn, policyParts } from './strings.ts';

const DEPRECATED = bitsOf('deprecated');
const POLICIES = new Set(['TXT', 'SPF']);
const NUMERIC = /^-?[0-9]+(\.[0-9]*)?m?$/i;
const ADDRESS = /^[0-9a-fx:./!-]+$/i;
const PARAMETER = /^([a-z0-9-]+)(=?)/i;
/** The field of a CAA record that names what its value is. */
const TAG = 'tag';

/** Where a record is painted. */
export interface Site {
  readonly painter: Painter;
  readonly zone: Zone;
  readonly file: number;
  readonly entry: Entry;
  /** Completes relative names; in wire form. */
  readonly origin: Uint8Array;
}

/** The modifiers of a type's mnemonic. */
export const typeModifiers = (type: RecordType | undefined): number => (type?.status === 'obsolete' ? DEPRECATED : 0);

/** Paints the tokens of an entry's data. */
export function paintData(site: Site): void {
  const { zone, file, entry, painter } = site;
  const type = descriptorOf(entry.type, entry.classToken >= 0 ? entry.class : zone.class);
  let token = entry.first;
  if (type) {
    const parts = POLICIES.has(type.mnemonic) ? policiesOf(site) : [];
    for (const { field, first, end, broken } of fieldsOf(zone, file, entry, type)) {
      for (token = first; token < end; token++) {
        paintWord(site, broken && !isKnown(field, token - first) ? undefined : field, token, parts);
      }
    }
  }
  const isGeneric = token < entry.count && entry.text(painter.codes, token) === '\\#';
  for (const first = token; token < entry.count; token++) {
    if (isGeneric) painter.paint(entry.starts[token], entry.ends[token], genericType(token - first));
    else paintWord(site, undefined, token, []);
  }
}

/** Whether a word of a field that could not be read is still what the field holds. */
const isKnown = ({ kind }: Field, index: number): boolean =>
  kind === 'binary' || kind === 'parameters' || ((kind === 'name' || kind === 'mailbox') && index === 0);

/** `\# 4 C0000201` (RFC 3597 §5). */
const genericType = (index: number): TokenType => (index === 0 ? 'keyword' : index === 1 ? 'number' : 'binary');

/** Words whose type depends on their field's kind alone. */
const BY_KIND: Readonly<Partial<Record<FieldKind, TokenType>>> = {
  number: 'number',
  duration: 'number',
  serial: 'number',
  time: 'number',
  binary: 'binary',
  string: 'string',
};

/** Paints a word of a field; without a field only a string is known to be one. */
function paintWord(site: Site, field: Field | undefined, token: number, parts: readonly Part[]): void {
  const { painter, entry } = site;
  const [start, end] = [entry.starts[token], entry.ends[token]];
  const type = field && BY_KIND[field.kind];
  if (field?.kind === 'parameters') paintParameter(site, token);
  else if (entry.quoted[token] || type === 'string') paintString(painter, start, end, parts);
  else if (type !== undefined) painter.paint(start, end, type);
  else if (field) paintOther(site, field, token);
}

function paintOther(site: Site, { kind, name }: Field, token: number): void {
  const { painter, entry } = site;
  const { codes } = painter;
  const [start, end] = [entry.starts[token], entry.ends[token]];
  const text = entry.text(codes, token);
  if (kind === 'mailbox') painter.paintAround(start, end, 'domainName', escapesIn(codes, start, end));
  else if (kind === 'name') paintName(site, token);
  else if (kind === 'address') {
    if (ADDRESS.test(text) && text !== '.') painter.paint(start, end, 'address');
    else paintName(site, token);
  } else if (kind === 'type') painter.paint(start, end, 'recordType', typeModifiers(typeByMnemonic(text)));
  else painter.paint(start, end, NUMERIC.test(text) ? 'number' : name === TAG ? 'property' : 'enumMember');
}

/** A domain name, with what the zone says about it unless it is one of another class. */
export function paintName({ painter, zone, file, entry, origin }: Site, token: number): void {
  const [start, end] = [entry.starts[token], entry.ends[token]];
  const isJudged = entry.classToken < 0 || entry.class === zone.class;
  const wire = isJudged ? nameOfToken(zone, file, entry, token, origin) : undefined;
  const modifiers = wire ? targetModifiers(zone, wire) : 0;
  painter.paintAround(start, end, 'domainName', escapesIn(painter.codes, start, end), modifiers);
}

function paintString(painter: Painter, start: number, end: number, parts: readonly Part[]): void {
  const own = parts.filter((part) => part.start >= start && part.end <= end);
  const escapes = escapesIn(painter.codes, start, end);
  const apart = escapes.filter(({ start: from, end: to }) => !own.some((part) => part.start < to && from < part.end));
  painter.paintAround(
    start,
    end,
    'string',
    [...own, ...apart].sort((a, b) => a.start - b.start),
  );
}

/** `key`, `key=value` or `key="value"`. */
function paintParameter({ painter, entry }: Site, token: number): void {
  const { codes } = painter;
  const [start, end] = [entry.starts[token], entry.ends[token]];
  if (entry.quoted[token]) {
    paintString(painter, start, end, []);
    return;
  }
  const [, key = '', equals = ''] = PARAMETER.exec(entry.text(codes, token)) ?? [];
  const value = start + key.length + equals.length;
  painter.paint(start, start + key.length, 'property');
  if (equals !== '') painter.paint(value - 1, value, 'operator');
  if (value >= end) return;
  if (isDigit(codes[value]) && NUMERIC.test(entry.text(codes, token).slice(value - start))) {
    painter.paint(value, end, 'number');
  } else painter.paintAround(value, end, 'string', escapesIn(codes, value, end));
}

/** The parts of the mail policy that a record's strings hold. */
function policiesOf({ painter, zone, file, entry }: Site): Part[] {
  const strings: { start: number; end: number }[] = [];
  for (let token = entry.first; token < entry.count; token++) {
    const quoted = entry.quoted[token];
    const start = entry.starts[token] + quoted;
    strings.push({ start, end: Math.max(start, entry.ends[token] - quoted) });
  }
  const owner = (): string => {
    const wire = ownerOf(zone, file, entry);
    return wire ? printName(wire) : '';
  };
  return policyParts(painter.codes, zone.files[file].octets, strings, owner);
}
