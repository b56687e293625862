/** One entry: a record or a directive, word by word, and the comments between the words. */
import { descriptorOf } from '../../records/registry.ts';
import { DIRECTIVE, type Entry, RECORD } from '../../syntax/entry.ts';
import { SEMICOLON } from '../../text/codes.ts';
import { endOfComment } from '../../text/scan.ts';
import { nameOfToken } from '../entries.ts';
import { paintComment } from './comments.ts';
import { paintData, paintName, type Site, typeModifiers } from './fields.ts';
import { paintGenerate } from './generate.ts';
import { bitsOf } from './legend.ts';
import { ownerModifiers } from './names.ts';
import type { Painter } from './painter.ts';
import { escapesIn } from './strings.ts';

const INHERITED = bitsOf('inherited');

/** Paints an entry. */
export function paintEntry(site: Site): void {
  const { painter, entry } = site;
  if (entry.count > 0) {
    if (entry.kind === DIRECTIVE) paintDirective(site);
    else paintRecord(site);
  }
  paintComments(painter, entry);
}

/** A record, or as much of a broken one as is understood. */
function paintRecord(site: Site): void {
  const { painter, zone, file, entry, origin } = site;
  for (let token = 0; token < entry.count && (entry.kind !== RECORD || token < entry.first); token++) {
    const [start, end] = [entry.starts[token], entry.ends[token]];
    if (token === entry.ownerToken) {
      const wire = nameOfToken(zone, file, entry, token, origin);
      const modifiers = wire ? ownerModifiers(zone, file, entry, wire) : 0;
      painter.paintAround(start, end, 'owner', escapesIn(painter.codes, start, end), modifiers);
    } else if (token === entry.ttlToken) painter.paint(start, end, 'ttl');
    else if (token === entry.classToken) painter.paint(start, end, 'recordClass');
    else if (token === entry.typeToken) {
      const type = descriptorOf(entry.type, entry.classToken >= 0 ? entry.class : zone.class);
      painter.paint(start, end, 'recordType', typeModifiers(type) | (entry.indented ? INHERITED : 0));
    }
  }
  if (entry.kind === RECORD) paintData(site);
}

function paintDirective(site: Site): void {
  const { painter, entry } = site;
  painter.paint(entry.starts[0], entry.ends[0], 'directive');
  if (entry.directive === '$GENERATE') {
    paintGenerate(painter, entry);
    return;
  }
  for (let token = entry.first; token < entry.count; token++) {
    const [start, end] = [entry.starts[token], entry.ends[token]];
    const index = token - entry.first;
    if (entry.directive === '$ORIGIN' && index === 0) paintName(site, token);
    else if (entry.directive === '$INCLUDE' && index === 0) painter.paint(start, end, 'string');
    else if (entry.directive === '$INCLUDE' && index === 1) paintName(site, token);
    else if (entry.directive === '$TTL' && index === 0) painter.paint(start, end, 'ttl');
    else if (entry.directive === '$DATE' && index === 0) painter.paint(start, end, 'number');
  }
}

/** Comments stand between words, and after the last one. */
function paintComments(painter: Painter, entry: Entry): void {
  const { codes } = painter;
  let at = entry.start;
  for (let token = 0; token <= entry.count; token++) {
    const gapEnd = token < entry.count ? entry.starts[token] : entry.end;
    while (at < gapEnd) {
      if (codes[at] !== SEMICOLON) at++;
      else {
        const end = endOfComment(codes, at, gapEnd);
        paintComment(painter, at, end);
        at = end;
      }
    }
    if (token < entry.count) at = entry.ends[token];
  }
}
