/** Assertions that work in Node and in a web worker. */

const show = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined'));

export function equal(actual: unknown, expected: unknown): void {
  if (show(actual) !== show(expected)) throw new Error(`expected ${show(expected)}\n      found    ${show(actual)}`);
}

export function matches(actual: string, pattern: RegExp): void {
  if (!pattern.test(actual)) throw new Error(`expected ${pattern}\n      found    ${actual}`);
}

/** Every one of `expected` is in `actual`. */
export function includes(actual: readonly string[], ...expected: string[]): void {
  const missing = expected.filter((each) => !actual.includes(each));
  if (missing.length > 0) throw new Error(`missing ${show(missing)}\n      found   ${show(actual)}`);
}

/** A value that must be there. */
export function present<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Error(`no ${what}`);
  return value;
}
