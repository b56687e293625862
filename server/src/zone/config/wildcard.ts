/** File name patterns of `include`: `*` and `?`, as in the shell. */

export const hasWildcard = (path: string): boolean => /[*?]/.test(path);

/** Whether a file name fits a pattern; a leading dot only fits a written one. Never backtracks further than one `*`. */
export function fitsWildcard(pattern: string, name: string): boolean {
  if (name.startsWith('.') && !pattern.startsWith('.')) return false;
  let at = 0;
  let from = 0;
  let star = -1;
  let resume = 0;
  while (at < name.length) {
    if (pattern[from] === '*') {
      star = from++;
      resume = at;
    } else if (pattern[from] === '?' || pattern[from] === name[at]) {
      from++;
      at++;
    } else if (star >= 0) {
      from = star + 1;
      at = ++resume;
    } else return false;
  }
  while (pattern[from] === '*') from++;
  return from === pattern.length;
}
