/** Entries and characters that are not what they look like: one problem stands for all that is wrong with them. */
import { DIRECTIVE, type Entry } from '../syntax/entry.ts';
import type { Problem } from '../text/problem.ts';
import type { Reading } from './reading.ts';

/** Reads an entry that was explained by `misread`; what else is found wrong with it is not said. */
export function readMisread(reading: Reading, entry: Entry, misread: Problem, broken: boolean): void {
  const { problems, files } = reading.zone;
  const [before, filesBefore] = [problems.length, files.length];
  const isRead = reading.readEntry(entry, reading.text.file, broken);
  const { loads, ...rest } = misread;
  const explains = !isRead || (entry.kind === DIRECTIVE && !loads);
  if (explains && files.length === filesBefore) problems.length = before;
  const problem = { ...rest, file: reading.text.index, entry: entry.start, ...(loads && isRead && { loads }) };
  // One file may have them by the thousand.
  const isRepeated =
    problem.code === 'control-character' &&
    problems.some(({ code, file, loads }) => code === problem.code && file === problem.file && loads === problem.loads);
  if (!isRepeated) problems.push(problem);
}
