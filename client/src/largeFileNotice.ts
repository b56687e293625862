/** What VS Code does not do for large files, in its own numbers. */

const MEGABYTE = 1 << 20;
/** Beyond these, there are no colours, folds and code lenses. */
const PLAIN_SIZE = 20 * MEGABYTE;
const PLAIN_LINES = 300_000;
/** Beyond this, extensions do not see the file. */
const HIDDEN_SIZE = 50 * MEGABYTE;

export interface Notice {
  readonly text: string;
  readonly detail: string;
  /** Extensions do not see the file, so that it has no language status either. */
  readonly isHidden: boolean;
}

export function largeFileNotice(size: number, lines: number): Notice | undefined {
  if (size > HIDDEN_SIZE) {
    const detail =
      'VS Code shows files of more than 50 MB to no extension. "zonesmith check" in a terminal checks them.';
    return { text: 'Zone not checked', detail, isHidden: true };
  }
  if (size > PLAIN_SIZE || lines > PLAIN_LINES) {
    const detail = 'VS Code turns them off for large files; findings work';
    return { text: 'No colours and folding', detail, isHidden: false };
  }
  return undefined;
}
