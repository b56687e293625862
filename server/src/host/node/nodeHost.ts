/** The language server on Node: the disk, the clock. */
import { statSync } from 'node:fs';
import type { Host } from '../../lsp/host.ts';
import { NODE_DISK } from './disk.ts';
import { NodeFiles } from './nodeFiles.ts';

export const NODE_HOST: Host = {
  disk: NODE_DISK,
  read: (path, root) => (root === '' ? 'outside' : new NodeFiles(root).read(path)),
  size: (path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0,
  now: () => Math.floor(Date.now() / 1000),
  pause: () => new Promise((resolve) => void setImmediate(resolve)),
  later(milliseconds, action) {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
};
