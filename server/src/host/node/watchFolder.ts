/** Tells of changes in a folder. */
import { existsSync, watch } from 'node:fs';
import type { FileChange } from '../../lsp/host.ts';

/** Of the files in a folder, not of those below it; a folder that cannot be watched never changes. */
export function watchFolder(folder: string, changed: (change: FileChange) => void): () => void {
  try {
    const watcher = watch(folder, { persistent: false }, (event, name) => {
      if (name === null) return;
      const path = `${folder.replace(/\/$/, '')}/${name}`;
      if (event === 'change') changed({ path, kind: 'changed' });
      else changed({ path, kind: existsSync(path) ? 'made' : 'gone' });
    });
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  } catch {
    return () => {};
  }
}
