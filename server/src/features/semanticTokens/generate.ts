/** `$GENERATE`: a template of records, in which `$` stands for a number. */
import { typeCodeOf } from '../../records/mnemonics.ts';
import type { Entry } from '../../syntax/entry.ts';
import { readTtlAndClass } from '../../syntax/slots.ts';
import { BACKSLASH, type Codes, DOLLAR } from '../../text/codes.ts';
import type { TokenType } from './legend.ts';
import type { Painter, Part } from './painter.ts';

const OPEN = 123;
const CLOSE = 125;

export function paintGenerate(painter: Painter, entry: Entry): void {
  const { codes } = painter;
  const owner = entry.first + 1;
  const type = readTtlAndClass(codes, entry, owner + 1);
  const paint = (token: number, as: TokenType): void => {
    if (token < 0 || token >= entry.count) return;
    const [start, end] = [entry.starts[token], entry.ends[token]];
    const hasIterator = token === owner || token > type;
    painter.paintAround(start, end, as, hasIterator ? iteratorsIn(codes, start, end) : []);
  };
  for (let token = entry.first; token < entry.count; token++) {
    if (token === entry.first) paint(token, 'number');
    else if (token === owner) paint(token, 'owner');
    else if (token === entry.ttlToken) paint(token, 'ttl');
    else if (token === entry.classToken) paint(token, 'recordClass');
    else if (token !== type) paint(token, entry.quoted[token] ? 'string' : 'domainName');
    else if (typeCodeOf(codes, entry.starts[token], entry.ends[token]) >= 0) paint(token, 'recordType');
  }
}

/** `$` and `${offset,width,base}`, and escapes, which take its meaning from a `$`. */
function iteratorsIn(codes: Codes, start: number, end: number): Part[] {
  const parts: Part[] = [];
  for (let at = start; at < end; at++) {
    if (codes[at] === BACKSLASH) {
      parts.push({ start: at, end: Math.min(at + 2, end), type: 'escape' });
      at++;
    } else if (codes[at] === DOLLAR) {
      let stop = at + 1;
      if (stop < end && codes[stop] === OPEN) while (stop < end && codes[stop - 1] !== CLOSE) stop++;
      parts.push({ start: at, end: stop, type: 'parameter' });
      at = stop - 1;
    }
  }
  return parts;
}
