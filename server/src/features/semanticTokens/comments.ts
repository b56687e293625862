/** Comments that speak to Zonesmith; others are left to the grammar. */
import { textOf } from '../../text/codes.ts';
import type { Painter } from './painter.ts';

const DECLARATION = /^;+[ \t]*(zonesmith:)/i;
const VALUE = /([a-z]+)=([^ \t]*)/gi;
const IGNORE = /^;+[ \t]*(zonesmith-ignore(?:-next-line|-file)?)(?=[ \t]|$)/i;
const CODES = /^[ \t]+[a-z][a-z0-9-]*(?:[ \t]*,[ \t]*[a-z][a-z0-9-]*)*/;
const CODE = /[a-z][a-z0-9-]*/g;

/** Comments are short where they speak to us. */
const MOST = 1000;

export function paintComment(painter: Painter, start: number, end: number): void {
  const text = textOf(painter.codes, start, Math.min(end, start + MOST));
  const opening = DECLARATION.exec(text) ?? IGNORE.exec(text);
  if (!opening) return;
  const [whole, word] = opening;
  const from = start + whole.length;
  painter.paint(from - word.length, from, 'pragma');
  const rest = text.slice(whole.length);
  if (word.endsWith(':')) {
    for (const { index, 1: key, 2: value } of rest.matchAll(VALUE)) {
      const at = from + index + key.length;
      painter.paint(from + index, at, 'property');
      painter.paint(at, at + 1, 'operator');
      painter.paint(at + 1, at + 1 + value.length, 'enumMember');
    }
    return;
  }
  for (const { index, 0: code } of (CODES.exec(rest)?.[0] ?? '').matchAll(CODE)) {
    painter.paint(from + index, from + index + code.length, 'enumMember');
  }
}
