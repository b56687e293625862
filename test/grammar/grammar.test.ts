/** The TextMate grammar, alone and beside the parser. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import common from 'vscode-tmgrammar-test/dist/common/index.js';
import unit from 'vscode-tmgrammar-test/dist/unit/index.js';
import { grammar } from '../../scripts/grammar/grammar.ts';
import { RECORD_TYPES } from '../../server/src/records/types/index.ts';
import { codesOf, textOf } from '../../server/src/text/codes.ts';
import { decode } from '../../server/src/text/decode.ts';
import { corpusZones, SHARED, sharedPath } from '../conformance/shared.ts';
import { recorded, zonePath } from '../zones/recorded.ts';
import { compare, noAgreement } from './agreement.ts';
import { LONG_LINES } from './longLines.ts';
import { GRAMMAR_PATH, linesOf, Tokenizer } from './tokenizer.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
/** Of each file of the corpus. */
const MOST_LINES = 2000;

let tokenizer: Tokenizer;
beforeAll(async () => {
  tokenizer = await Tokenizer.create();
});

describe('the committed grammar', () => {
  it('is the one that the record types make (npm run grammar)', () => {
    expect(existsSync(GRAMMAR_PATH)).toBe(true);
    expect(JSON.parse(readFileSync(GRAMMAR_PATH, 'utf8'))).toEqual(grammar());
  });

  it('calls nothing invalid: what is wrong is for the server to say', () => {
    expect(readFileSync(GRAMMAR_PATH, 'utf8')).not.toMatch(/"invalid/);
  });
});

describe('fixtures', () => {
  const registry = common.createRegistry([{ path: GRAMMAR_PATH, scopeName: 'source.dns-zone' }]);

  it.each(readdirSync(FIXTURES))('%s', async (file) => {
    const text = readFileSync(join(FIXTURES, file), 'utf8');
    const failures = await unit.runGrammarTestCase(registry, unit.parseGrammarTestCase(text));
    const lines = text.split('\n');
    const found = failures.map(({ line, start, end, missing, unexpected, actual }) => ({
      at: `${line + 1}: ${lines[line]?.slice(start, end)}`,
      missing,
      unexpected,
      actual,
    }));
    expect(found).toEqual([]);
  });
});

/** The scopes of each word of a text, without those that its neighbours share. */
function wordsIn(text: string): string[] {
  tokenizer.reset();
  return linesOf(text).flatMap((line) =>
    tokenizer
      .line(line)
      .filter(({ start, end }) => line.slice(start, end).trim() !== '')
      .map(({ start, end, scopes }) => `${line.slice(start, end)} ${scopes.at(-1) ?? ''}`),
  );
}

/** Types of records that a zone may hold. */
const EXAMPLES = RECORD_TYPES.filter(({ fields }) => fields.length > 0).map(({ mnemonic, example }) => [
  mnemonic,
  example,
]);

describe('each record type', () => {
  it.each(EXAMPLES)('%s %s', (mnemonic, example) => {
    for (const written of [mnemonic, mnemonic.toLowerCase()]) {
      const words = wordsIn(`x ${written} ${example}`);
      expect(words[1]).toBe(`${written} entity.name.type.record`);
      expect(words.filter((word) => word.endsWith(' '))).toEqual([]);
      expect(tokenizer.depth).toBe(1);
    }
  });

  it.each(RECORD_TYPES.map(({ mnemonic, example }) => [mnemonic, example]))(
    '%s in parentheses',
    (mnemonic, example) => {
      const plain = wordsIn(`x ${mnemonic} ${example}`);
      const wrapped = wordsIn(`x ${mnemonic} ( ; comment\n${example} )\ny A 192.0.2.1`);
      expect(wrapped.slice(5, 5 + plain.length - 2)).toEqual(plain.slice(2));
      expect(wrapped.slice(-3)).toEqual(wordsIn('y A 192.0.2.1'));
    },
  );
});

describe('long lines', () => {
  it.each(LONG_LINES.map((line) => [line.slice(0, 40), line]))('%s', (_, line) => {
    tokenizer.reset();
    expect(tokenizer.line(line).at(-1)?.end).toBe(line.length);
  });
});

/** A line ends there for editors, but not in a comment for BIND. */
const LONE_RETURN = /\r(?!\n)/;
/** A directive for BIND; nobody writes one so, and the grammar shows an owner. */
const QUOTED_DIRECTIVE = /^"\$/m;

describe('the grammar and the parser agree', () => {
  it('in our own zones that BIND loads', () => {
    const agreement = noAgreement();
    for (const [name, { loads }] of recorded()) {
      const { codes } = decode(readFileSync(zonePath(name)));
      const text = textOf(codes, 0, codes.length);
      const isComparable = loads && !LONE_RETURN.test(text) && !QUOTED_DIRECTIVE.test(text);
      if (isComparable) compare(tokenizer, codes, MOST_LINES, agreement);
    }
    expect(agreement.lostTypes).toEqual([]);
    expect(agreement.words).toBeGreaterThan(300);
    expect(agreement.differences).toEqual([]);
  });

  it('notices when they do not', () => {
    const agreement = noAgreement();
    compare(tokenizer, codesOf('a A 192.0.2.1\nb 192.0.2.1 A c\n'), MOST_LINES, agreement);
    expect(agreement).toMatchObject({ words: 3, types: 1, differences: ['2: b (owner is undefined)'] });
  });

  if (SHARED) {
    it('on all files of the corpus that BIND accepts', { timeout: 60_000 }, () => {
      const agreement = noAgreement();
      for (const { file, refs } of corpusZones()) {
        if (refs.named_checkzone.rc !== 0) continue;
        compare(tokenizer, decode(readFileSync(sharedPath(`corpus/${file}`))).codes, MOST_LINES, agreement);
      }
      expect(agreement.invalid).toEqual([]);
      expect(agreement.lostTypes).toEqual([]);
      expect(agreement.types).toBeGreaterThan(4000);
      expect(agreement.differences.length).toBeLessThanOrEqual(agreement.words * 0.005);
    });
  }
});
