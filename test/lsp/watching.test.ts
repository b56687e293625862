/** Folders that are watched for editors that watch none. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { watchFolder } from '../../server/src/host/node/watchFolder.ts';
import type { Configuration } from '../../server/src/lsp/configuration.ts';
import type { Documents } from '../../server/src/lsp/documents.ts';
import type { FileChange } from '../../server/src/lsp/host.ts';
import { Watching } from '../../server/src/lsp/watching.ts';
import type { Workspace } from '../../server/src/lsp/workspace.ts';
import { FakeHost } from '../support/lsp.ts';

type Told = (change: FileChange) => void;

/** A host that says which folders are watched. */
class WatchedHost extends FakeHost {
  readonly watched = new Map<string, Told>();

  watch(folder: string, changed: Told): () => void {
    this.watched.set(folder, changed);
    return () => void this.watched.delete(folder);
  }
}

function watchingOver(zones: Set<string>): { host: WatchedHost; watching: Watching } {
  const host = new WatchedHost({});
  const workspace = { folders: ['/zones'], zones, configs: new Set(['/etc/bind/named.conf']) };
  const watching = new Watching({
    host,
    workspace: workspace as unknown as Workspace,
    documents: { all: [] } as unknown as Documents,
    configuration: { isSource: () => false } as unknown as Configuration,
  });
  return { host, watching };
}

it('folders of zones and configurations are watched, as long as there are some', () => {
  const zones = new Set(['/zones/a/one.zone', '/zones/a/two.zone', '/zones/b/three.zone']);
  const { host, watching } = watchingOver(zones);
  watching.follow(() => {});
  expect([...host.watched.keys()].sort()).toEqual(['/etc/bind', '/zones', '/zones/a', '/zones/b']);
  zones.delete('/zones/b/three.zone');
  watching.follow(() => {});
  expect([...host.watched.keys()].sort()).toEqual(['/etc/bind', '/zones', '/zones/a']);
});

it('changes are told together, a moment after the first', () => {
  const { host, watching } = watchingOver(new Set());
  const told: (readonly FileChange[])[] = [];
  watching.follow((changes) => void told.push(changes));
  const change = host.watched.get('/zones');
  change?.({ path: '/zones/one', kind: 'made' });
  change?.({ path: '/zones/one', kind: 'changed' });
  change?.({ path: '/zones/two', kind: 'gone' });
  expect(told).toEqual([]);
  host.pass(100);
  expect(told).toEqual([
    [
      { path: '/zones/one', kind: 'changed' },
      { path: '/zones/two', kind: 'gone' },
    ],
  ]);
});

it('a folder on the disk tells what is made and what is gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zonesmith-watch-'));
  const changes: FileChange[] = [];
  let wake = (): void => {};
  const stop = watchFolder(folder, (change) => {
    changes.push(change);
    wake();
  });
  onTestFinished(() => {
    stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const seen = async (kind: FileChange['kind']): Promise<void> => {
    while (!changes.some((change) => change.kind === kind && change.path === join(folder, 'one.zone'))) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  writeFileSync(join(folder, 'one.zone'), '@ A 192.0.2.1\n');
  await seen('made');
  rmSync(join(folder, 'one.zone'));
  await seen('gone');
});

it('a folder that does not exist never changes', () => {
  expect(() => watchFolder('/nowhere/at/all', () => {})()).not.toThrow();
});
