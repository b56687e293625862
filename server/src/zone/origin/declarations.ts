/** All that a file declares about itself in comment lines. */
import { type Codes, SEMICOLON, spells, textOf } from '../../text/codes.ts';
import type { Problem } from '../../text/problem.ts';
import { afterBlanks, endOfLine } from '../../text/scan.ts';
import type { DeclaredClass, DeclaredEhlo, DeclaredKind, DeclaredOrigin } from './declaration.ts';
import { type Declaration, type DeclaredValue, parseDeclaration } from './declaration.ts';

/** What holds for a file: the first origin, kind and class, and every greeting. */
export interface DeclaredFacts {
  readonly origin: DeclaredOrigin | undefined;
  readonly kind: DeclaredKind | undefined;
  readonly class: DeclaredClass | undefined;
  readonly ehlo: readonly DeclaredEhlo[];
  readonly problems: readonly Problem[];
}

const NAME = 'zonesmith:';

/** The declarations in a text: lines that hold nothing but a comment that starts with `zonesmith:`. */
export function declarationsIn(codes: Codes, from = 0, to = codes.length): Declaration[] {
  const found: Declaration[] = [];
  for (let line = from; line < to; ) {
    const end = endOfLine(codes, line, to);
    const comment = afterBlanks(codes, line, end);
    if (codes[comment] === SEMICOLON) {
      let word = comment;
      while (word < end && codes[word] === SEMICOLON) word++;
      word = afterBlanks(codes, word, end);
      const declares = word + NAME.length <= end && spells(codes, word, word + NAME.length, NAME);
      const declaration = declares ? parseDeclaration(textOf(codes, comment, end), comment) : undefined;
      if (declaration) found.push(declaration);
    }
    line = end + 1;
  }
  return found;
}

/** Puts the declarations of a file together; a second, different answer to a question is a problem. */
export function declaredFacts(declarations: readonly Declaration[]): DeclaredFacts {
  const values = declarations.flatMap((declaration) => declaration.values);
  const first = <Key extends DeclaredValue['key']>(key: Key) =>
    values.find((value): value is Extract<DeclaredValue, { key: Key }> => value.key === key);
  const repeated = values.filter((value) => value.key !== 'ehlo' && answer(value) !== answer(first(value.key)!));
  return {
    origin: first('origin'),
    kind: first('kind'),
    class: first('class'),
    ehlo: values.filter((value) => value.key === 'ehlo'),
    problems: [...declarations.flatMap((declaration) => declaration.problems), ...repeated.map(contradiction)],
  };
}

function answer(value: DeclaredValue): string {
  if (value.key === 'origin') return value.origin;
  if (value.key === 'kind') return value.kind;
  return value.key === 'class' ? value.class : value.name;
}

function contradiction(value: DeclaredValue): Problem {
  const { key, start, end } = value;
  return { code: 'bad-declaration', message: 'declared-twice', start, end, args: { key, value: answer(value) } };
}
