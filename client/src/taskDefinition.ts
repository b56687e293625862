/** Tasks of the type `zonesmith`: what their definition says → what runs. */

/** As in tasks.json. */
export interface CheckDefinition {
  readonly type: 'zonesmith';
  /** A file or folder; relative to the workspace folder. */
  readonly path?: string;
  readonly failOn?: 'error' | 'warning' | 'information' | 'hint';
  /** What runs if the check found nothing: `rndc reload example.com`. */
  readonly reload?: string;
}

export const checkArguments = ({ path = '.', failOn }: CheckDefinition): string[] => [
  'check',
  ...(failOn === undefined ? [] : ['--fail-on', failOn]),
  '--',
  path,
];

/** One line for a shell: the check, and if it is content, the user's own command, which is left as it is. */
export function checkThenReload(words: readonly string[], reload: string, windows: boolean): string {
  return `${words.map(windows ? quoteForCmd : quoteForShell).join(' ')} && ${reload}`;
}

/** For /bin/sh. */
export const quoteForShell = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** For cmd.exe; file names cannot hold quotes there. */
const quoteForCmd = (word: string): string => (/^[\w@+=:,./\\-]+$/.test(word) ? word : `"${word}"`);
