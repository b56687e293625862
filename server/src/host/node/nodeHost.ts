/** The language server on Node: the disk, the clock. */
import { existsSync, statSync } from 'node:fs';
import type { Host } from '../../lsp/host.ts';
import { NODE_DISK } from './disk.ts';
import { committedLater } from './git.ts';
import { NodeFiles } from './nodeFiles.ts';
import { watchFolder } from './watchFolder.ts';

/** Nothing lies in a folder that is not there. */
function read(path: string, root?: string): ReturnType<Host['read']> {
  if (root !== undefined && !existsSync(root)) return 'outside';
  return new NodeFiles(root).read(path);
}

export const NODE_HOST: Host = {
  disk: NODE_DISK,
  read,
  committed: committedLater,
  size: (path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0,
  watch: watchFolder,
  now: () => Math.floor(Date.now() / 1000),
  pause: () => new Promise((resolve) => void setImmediate(resolve)),
  later(milliseconds, action) {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
  async world(wishes) {
    const { nodeWorld } = await import('./live/world.ts');
    return nodeWorld(wishes);
  },
  async transfer(request, signal) {
    const { NODE_DNS } = await import('./live/dnsHost.ts');
    const { transferZone } = await import('../../live/dns/transfer.ts');
    return transferZone(NODE_DNS, request, signal);
  },
};
