import { ODD_TEXT } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { stringsOf } from '../support/text.ts';
import { wordsFrom } from '../support/written.ts';

export default defineRule({
  code: 'txt-control-character',
  group: 'rdata',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A text has a control character in it, such as a line break.',
    why: 'Those who look for a policy or a proof compare the text letter by letter, and a character that nobody sees makes it another one.',
    remedy: 'Remove the character; a long text is written as several strings in parentheses.',
    references: ['RFC 1035 §3.3.14', 'RFC 1464 §2'],
    bad: 'note TXT "first line\\010second line"\n',
    good: 'note TXT "first line; second line"\n',
  },
  messages: {
    default:
      'This text has {character} in it, which nobody sees and which makes it another text for those who compare it; remove the character',
  },
  types: ['TXT', 'SPF'],
  odd: ODD_TEXT,
  visit: {
    record(txt, ctx) {
      const text = stringsOf(txt.rdata).join('');
      const code = [...text].map((character) => character.charCodeAt(0)).find(isControl);
      if (code === undefined) return;
      ctx.report('default', wordsFrom(txt, 0) ?? txt.place, {
        character: CALLED.get(code) ?? `the character \\${digits(code)}`,
      });
    },
  },
});

/** A tab is a blank to most readers. */
const isControl = (code: number): boolean => (code < 32 && code !== 9) || code === 127;

const CALLED: ReadonlyMap<number, string> = new Map([
  [10, 'a line break (\\010)'],
  [13, 'a carriage return (\\013)'],
  [0, 'a NUL (\\000)'],
]);

const digits = (code: number): string => String(code).padStart(3, '0');
