/** What is not written, between what is: inherited owners, what relative names become, times in words. */

import { printName } from '../records/name.ts';
import { descriptorOf } from '../records/registry.ts';
import { dayOfSerial } from '../rules/support/serial.ts';
import { type Entry, RECORD } from '../syntax/entry.ts';
import { DOT } from '../text/codes.ts';
import { type FieldSpan, fieldsOf } from './cursor.ts';
import { entriesIn, originAt, ownerOf } from './entries.ts';
import { durationInWords } from './explain/duration.ts';
import { dayText } from './explain/moment.ts';
import { schemeOf } from './serial.ts';
import type { Range, Snapshot } from './snapshot.ts';

export interface InlayHint {
  readonly offset: number;
  readonly label: string;
  /** Markdown. */
  readonly tooltip: string;
  /** The text that it belongs to stands on the other side. */
  readonly side: 'before' | 'after';
}

export interface InlayHintOptions {
  readonly inheritedOwner: boolean;
  readonly relativeNames: boolean;
  readonly ttl: boolean;
  readonly serial: boolean;
}

/** More are of no use on one screen. */
const MOST = 2000;
/** Shorter times are read as they are. */
const READABLE = 120;

/** The hints in a part of the document. */
export function inlayHints(snapshot: Snapshot, range: Range, options: InlayHintOptions): InlayHint[] {
  const { zone, file } = snapshot;
  const hints: InlayHint[] = [];
  for (const entry of entriesIn(zone, file, range.start, range.end)) {
    if (entry.kind !== RECORD) continue;
    if (options.inheritedOwner) hints.push(...ownerHints(snapshot, entry));
    if (options.ttl && entry.ttlToken >= 0) hints.push(...durationHint(snapshot, entry, entry.ttlToken));
    hints.push(...dataHints(snapshot, entry, options));
    if (hints.length > MOST) break;
  }
  return hints.filter(({ offset }) => offset >= range.start && offset <= range.end).slice(0, MOST);
}

function ownerHints({ zone, file }: Snapshot, entry: Entry): InlayHint[] {
  if (entry.ownerToken >= 0 || entry.count === 0) return [];
  const wire = ownerOf(zone, file, entry);
  if (!wire) return [];
  const owner = printName(wire);
  return [
    { offset: entry.starts[0], label: owner, tooltip: `The owner of the record above: \`${owner}\``, side: 'before' },
  ];
}

function dataHints(snapshot: Snapshot, entry: Entry, options: InlayHintOptions): InlayHint[] {
  const { zone, file } = snapshot;
  const type = descriptorOf(entry.type, zone.class);
  if (!type) return [];
  return fieldsOf(zone, file, entry, type).flatMap((span) => {
    if (span.broken || span.end !== span.first + 1) return [];
    switch (span.field.kind) {
      case 'name':
      case 'mailbox':
        return options.relativeNames ? nameHint(snapshot, entry, span) : [];
      case 'duration':
        return options.ttl ? durationHint(snapshot, entry, span.first) : [];
      case 'serial':
        return options.serial ? serialHint(snapshot, entry, span.first) : [];
      default:
        return [];
    }
  });
}

/** What is appended to a name without final dot. */
function nameHint({ zone, file, codes }: Snapshot, entry: Entry, { first }: FieldSpan): InlayHint[] {
  const end = entry.ends[first];
  if (codes[end - 1] === DOT || entry.quoted[first] || (zone.originUnknown && zone.origins.length === 0)) return [];
  const origin = printName(originAt(zone, file, entry.start));
  const isOrigin = entry.text(codes, first) === '@';
  if (origin === '.') return [];
  const label = isOrigin ? ` ${origin}` : `.${origin}`;
  const tooltip = isOrigin ? `The origin: \`${origin}\`` : `Without a final dot, the origin \`${origin}\` is appended.`;
  return [{ offset: end, label, tooltip, side: 'after' }];
}

/** Seconds in words, where they are written as a bare number. */
function durationHint({ codes }: Snapshot, entry: Entry, token: number): InlayHint[] {
  const text = entry.text(codes, token);
  const seconds = Number(text);
  if (!/^\d{1,10}$/.test(text) || seconds < READABLE) return [];
  const words = durationInWords(seconds);
  return [{ offset: entry.ends[token], label: ` ${words}`, tooltip: `${text} seconds: ${words}`, side: 'after' }];
}

function serialHint({ codes, now }: Snapshot, entry: Entry, token: number): InlayHint[] {
  const text = entry.text(codes, token);
  const serial = Number(text);
  if (!/^\d{1,10}$/.test(text)) return [];
  const scheme = schemeOf(serial, now);
  const day = scheme === 'date' ? dayOfSerial(serial) : scheme === 'unix' ? serial : undefined;
  if (day === undefined) return [];
  const tooltip = scheme === 'date' ? 'The day that the serial names' : 'The day of these seconds since 1970';
  return [{ offset: entry.ends[token], label: ` ${dayText(day)}`, tooltip, side: 'after' }];
}
