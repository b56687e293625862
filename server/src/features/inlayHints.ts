/** What is not written, between what is: inherited owners and TTLs, what relative names become, times in words. */
import { descriptorOf } from '../records/registry.ts';
import { DIRECTIVE, type Entry, RECORD } from '../syntax/entry.ts';
import { fieldsOf } from './cursor.ts';
import { entriesIn } from './entries.ts';
import type { InlayHint } from './inlayHints/hint.ts';
import { generateHints, nameHints, ownerHints } from './inlayHints/names.ts';
import { durationHints, inheritedTtlHints, serialHints } from './inlayHints/times.ts';
import type { Range, Snapshot } from './snapshot.ts';

export type { InlayHint };

export interface InlayHintOptions {
  readonly inheritedOwner: boolean;
  /** What names without a final dot become, and how many records a `$GENERATE` makes. */
  readonly relativeNames: boolean;
  readonly ttl: boolean;
  readonly serial: boolean;
}

/** More are of no use on one screen. */
const MOST = 2000;

/** The hints in a part of the document, in the order of the text. */
export function inlayHints(snapshot: Snapshot, range: Range, options: InlayHintOptions, most = MOST): InlayHint[] {
  const hints: InlayHint[] = [];
  for (const entry of entriesIn(snapshot.zone, snapshot.file, range.start, range.end)) {
    const found = entry.kind === DIRECTIVE ? inDirective(snapshot, entry, options) : inRecord(snapshot, entry, options);
    hints.push(...found.filter(({ offset }) => offset >= range.start && offset <= range.end));
    if (hints.length >= most) break;
  }
  return hints.sort((a, b) => a.offset - b.offset).slice(0, most);
}

function inDirective(snapshot: Snapshot, entry: Entry, { ttl, relativeNames }: InlayHintOptions): InlayHint[] {
  if (entry.directive === '$TTL' && entry.first < entry.count) {
    return ttl ? durationHints(snapshot, entry, entry.first) : [];
  }
  return relativeNames ? generateHints(snapshot, entry) : [];
}

function inRecord(snapshot: Snapshot, entry: Entry, options: InlayHintOptions): InlayHint[] {
  if (entry.kind !== RECORD) return [];
  const hints: InlayHint[] = [];
  if (options.inheritedOwner) hints.push(...ownerHints(snapshot, entry));
  if (options.ttl) {
    const isWritten = entry.ttlToken >= 0;
    hints.push(...(isWritten ? durationHints(snapshot, entry, entry.ttlToken) : inheritedTtlHints(snapshot, entry)));
  }
  hints.push(...inData(snapshot, entry, options));
  return hints;
}

function inData(snapshot: Snapshot, entry: Entry, options: InlayHintOptions): InlayHint[] {
  const { zone, file } = snapshot;
  const type = descriptorOf(entry.type, entry.classToken >= 0 ? entry.class : zone.class);
  if (!type) return [];
  return fieldsOf(zone, file, entry, type).flatMap((span) => {
    if (span.broken || span.end !== span.first + 1) return [];
    switch (span.field.kind) {
      case 'name':
      case 'mailbox':
        return options.relativeNames ? nameHints(snapshot, entry, span) : [];
      case 'duration':
        return options.ttl ? durationHints(snapshot, entry, span.first) : [];
      case 'serial':
        return options.serial ? serialHints(snapshot, entry, span) : [];
      default:
        return [];
    }
  });
}
