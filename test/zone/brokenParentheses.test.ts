/** A parenthesis that is never closed changes how those below it are read, in a patched zone as in a fresh one. */
import { describe, expect, it } from 'vitest';
import { ZoneDocument } from '../../server/src/features/document.ts';
import { memoryFiles, NOW } from '../support/check.ts';
import { APEX } from '../support/marks.ts';

const open = (text: string): ZoneDocument =>
  new ZoneDocument(
    'zone',
    text,
    { files: memoryFiles({}), origin: 'example.com.' },
    {
      now: NOW,
      stretch: 40,
      onRuleFailure: (code, error) => {
        throw new Error(`rule ${code} failed: ${String(error)}`, { cause: error });
      },
    },
  );

const said = ({ view: { zone, findings } }: ZoneDocument): unknown => ({
  isBroken: zone.brokenFiles.size > 0,
  findings: findings.map(({ code, start }) => `${code} ${start}`),
});

const HOSTS = Array.from({ length: 12 }, (_, number) => `h${number} A 192.0.2.${number}\n`).join('');
const SWALLOWED = 'b TXT ( "y"\nc A 192.0.2.1\n )\n';

describe('typed character by character, and removed again', () => {
  it.each([
    [
      'a parenthesis in a comment of another kind, above one that encloses an entry',
      `a A 192.0.2.1█\n${HOSTS}${SWALLOWED}${HOSTS}`,
      ' // (see below',
    ],
    ['one in the last entry', `${HOSTS}a A █192.0.2.1\n`, '('],
    ['one at the end', `${HOSTS}a A 192.0.2.1\n█`, 'x TXT ( "a"'],
    ['one that encloses entries', `a TXT █"x"\n${HOSTS}`, '('],
    ['one that encloses entries, above another one', `a TXT █"x"\n${HOSTS}${SWALLOWED}`, '( '],
    ['one below another one', `a TXT ( "x"\n${HOSTS}b TXT █"y"\n${HOSTS}`, '( '],
  ])('%s', (_, source, typed) => {
    const [before, after] = source.split('█');
    const start = APEX.length + before.length;
    let text = APEX + before + after;
    const document = open(text);
    const steps = [...typed].map((character, at) => ({ start: start + at, end: start + at, text: character }));
    const back = [...typed].map((_, at) => ({
      start: start + typed.length - 1 - at,
      end: start + typed.length - at,
      text: '',
    }));
    for (const step of [...steps, ...back]) {
      expect(said(document)).toEqual(said(open(text)));
      document.edit([step]);
      text = text.slice(0, step.start) + step.text + text.slice(step.end);
    }
    expect(said(document)).toEqual(said(open(text)));
  });
});
