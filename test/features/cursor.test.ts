import { describe, expect, it } from 'vitest';
import { cursorAt } from '../../server/src/features/cursor.ts';
import { marked } from '../support/feature.ts';

/** The slot at the cursor, in words, and the text it covers. */
function slotIn(text: string): string {
  const { snapshot, offset, text: plain } = marked(text);
  const cursor = cursorAt(snapshot, offset);
  if (!cursor) return 'nothing';
  const { slot, range } = cursor;
  const what =
    slot.kind === 'field'
      ? `${slot.type.mnemonic} ${slot.field.name} ${slot.part}`
      : slot.kind === 'argument'
        ? `${slot.directive} ${slot.index}`
        : slot.kind;
  return `${what}: ${plain.slice(range.start, range.end)}`;
}

describe('what the cursor points at', () => {
  it.each([
    ['█www 300 IN A 192.0.2.1\n', 'owner: www'],
    ['www █300 IN A 192.0.2.1\n', 'ttl: 300'],
    ['www 300 I█N A 192.0.2.1\n', 'class: IN'],
    ['www 300 IN A█ 192.0.2.1\n', 'type: A'],
    ['www 300 IN A 192.0.█2.1\n', 'A address 0: 192.0.2.1'],
    ['@ MX 10 ma█il\n', 'MX exchange 0: mail'],
    ['@ MX █10 mail\n', 'MX preference 0: 10'],
    ['@ TXT "a" "b█"\n', 'TXT text 1: "b"'],
    ['@ SOA ns hm (\n 1 ; serial\n 2█ 3 4 5 )\n', 'SOA refresh 0: 2'],
    ['@ SOA ns hm (\n 1 ; se█rial\n 2 3 4 5 )\n', 'comment: ; serial'],
    ['$ORI█GIN lab\n', 'directive: $ORIGIN'],
    ['$ORIGIN l█ab\n', '$ORIGIN 0: lab'],
    ['@ TYPE65280 \\# █1 00\n', 'data: 1'],
    ['@ A 192.0.2.1 █junk\n', 'data: junk'],
    ['@ A 192.0.2.1\n\n█', 'none: '],
  ])('%j', (text, expected) => {
    expect(slotIn(text)).toBe(expected);
  });

  it('finds the entry in a zone of many blocks', () => {
    const before = Array.from({ length: 10_000 }, (_, i) => `h${i} A 192.0.2.1\n`).join('');
    expect(slotIn(`${before}www CNAME h█1\n`)).toBe('CNAME canonical-name 0: h1');
  });
});
