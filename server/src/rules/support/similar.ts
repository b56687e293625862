/** Words that were probably meant by another one. */

/** The candidates that a word becomes by one slip: a letter too much, too few, wrong, or two exchanged. */
export const similarWords = (word: string, candidates: readonly string[]): string[] =>
  candidates.filter((candidate) => isOneSlip(word, candidate));

function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.length - start - end, b.length - start - end];
  return (left <= 1 && right <= 1) || isExchange(a, b);
}

function isExchange(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
