/** Names that are not written, or not whole: inherited owners, what relative names become, what a template makes. */
import { parseName, printName } from '../../records/name.ts';
import { WireWriter } from '../../records/wire.ts';
import type { Entry } from '../../syntax/entry.ts';
import { DOT } from '../../text/codes.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { expandTemplate, parseRange } from '../../zone/template.ts';
import type { Zone } from '../../zone/zone.ts';
import type { FieldSpan } from '../cursor.ts';
import { nameOfToken, originAt, ownerOf } from '../entries.ts';
import { counted } from '../explain/duration.ts';
import { mailAddress } from '../explain/mailbox.ts';
import { ownerEntry } from '../hover/inherited.ts';
import type { Snapshot, ZonePlace } from '../snapshot.ts';
import { behind, type InlayHint, inFrontOf } from './hint.ts';

/** The owner of a line that starts with a blank; a click leads to where it is written. */
export function ownerHints({ zone, file }: Snapshot, entry: Entry): InlayHint[] {
  if (entry.ownerToken >= 0 || entry.count === 0) return [];
  const wire = ownerOf(zone, file, entry);
  if (!wire) return [];
  const owner = printName(wire);
  const start = ownerEntry(zone, file, entry.start, zone.names.canonical(zone.names.find(wire)));
  const place: ZonePlace | undefined = start === undefined ? undefined : { zone, place: { file, start, end: start } };
  return [inFrontOf(entry.starts[0], owner, `The owner of the record above: \`${owner}\``, place)];
}

/** What is appended to a name without final dot; a click leads to the records of the name. */
export function nameHints({ zone, file, codes }: Snapshot, entry: Entry, { first, field }: FieldSpan): InlayHint[] {
  const end = entry.ends[first];
  if (codes[end - 1] === DOT || entry.quoted[first] || isUnknown(zone)) return [];
  const wire = originAt(zone, file, entry.start);
  const name = nameOfToken(zone, file, entry, first, wire);
  if (wire.length === 1 || !name) return [];
  const origin = printName(wire);
  const isOrigin = entry.text(codes, first) === '@';
  const means = isOrigin
    ? `The origin: \`${origin}\``
    : `\`${printName(name)}\`: without a final dot, the origin is appended.`;
  const address = field.kind === 'mailbox' ? mailAddress(name) : undefined;
  const tooltip = address === undefined ? means : `${means}\n\nThe mail address \`${address}\`.`;
  return [behind(end, isOrigin ? ` ${origin}` : `.${origin}`, tooltip, recordsOf(zone, name))];
}

/** How many records a `$GENERATE` stands for. */
export function generateHints({ zone, file, codes }: Snapshot, entry: Entry): InlayHint[] {
  if (entry.directive !== '$GENERATE' || entry.count < entry.first + 2) return [];
  const range = parseRange(entry.text(codes, entry.first));
  if (!range) return [];
  const steps = Math.floor((range.stop - range.start) / range.step);
  const template = entry.text(codes, entry.first + 1);
  const origin = originAt(zone, file, entry.start);
  const nameOf = (value: number): string => completed(expandTemplate(template, value) ?? template, origin);
  const [first, last] = [nameOf(range.start), nameOf(range.start + steps * range.step)];
  const names = first === last ? `\`${first}\`` : `\`${first}\` … \`${last}\``;
  return [behind(entry.ends[entry.first], ` ${counted(steps + 1, 'record')}`, names)];
}

function completed(text: string, origin: Uint8Array): string {
  if (text === '@') return printName(origin);
  const wire = text.endsWith('.') || origin.length === 1 ? undefined : parseName(text, new WireWriter());
  return wire ? `${text}.${printName(origin)}` : text;
}

/** Nobody knows what a relative name becomes. */
const isUnknown = (zone: Zone): boolean => zone.originUnknown && zone.origins.length === 0;

function recordsOf(zone: Zone, wire: Uint8Array): ZonePlace | undefined {
  const name = zone.names.find(wire);
  const id = name < 0 ? -1 : zone.firstRecord(zone.names.canonical(name));
  return id < 0 ? undefined : { zone, place: new ZoneRecord(zone, id).ownerPlace };
}
