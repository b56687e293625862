/** The parts of the server put together: for made-up parts, and for the built ones, run in a world without Node. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { workerScript } from '../../client/src/workerScript.ts';
import { root } from '../support/files.ts';

/** Runs a script where nothing of Node is known. */
function run(script: string, world: object): void {
  runInContext(script, createContext(world));
}

describe('the worker script', () => {
  it('loads each part once, when it is required', async () => {
    const parts: Record<string, string> = {
      'main.js': 'log("main"); require("./shared-B.js"); log(require("./shared-A.js").a); // no newline at the end',
      'shared-A.js': '"use strict"; log("A"); module.exports = { a: "a" };',
      'shared-B.js': 'log("B"); exports.b = require("./shared-A.js").a;',
    };
    const said: string[] = [];
    run(await workerScript('main.js', async (name) => parts[name]!), { log: (text: string) => said.push(text) });
    expect(said).toEqual(['main', 'B', 'A', 'a']);
  });

  it('names a part that is missing', async () => {
    const script = await workerScript('main.js', async () => "require('./other.js')");
    expect(() => run(script, {})).toThrow('./other.js is no part of the server');
  });

  it('has no part that only modules could load', async () => {
    const script = await workerScript('web-server.js', (name) => readFile(join(root, 'dist', name), 'utf8'));
    expect(script.match(/\bimport\(/g)).toBeNull();
    expect(script).toContain('zonesmith/liveRun');
    expect(script).toContain('ptr-of-mail-host');
  });

  it('starts the built server without Node, and it answers', async () => {
    const script = await workerScript('web-server.js', (name) => readFile(join(root, 'dist', name), 'utf8'));
    const answer = await new Promise<{ result: { serverInfo: { name: string } } }>((resolve) => {
      const world = {
        setTimeout,
        clearTimeout,
        queueMicrotask,
        TextDecoder,
        TextEncoder,
        console,
        addEventListener: () => undefined,
        onmessage: undefined as ((event: object) => void) | undefined,
        postMessage: (message: { id?: number }) => {
          if (message.id === 1) resolve(message as never);
        },
      };
      run(script, world);
      const params = { processId: null, rootUri: null, capabilities: {} };
      world.onmessage?.({ data: { jsonrpc: '2.0', id: 1, method: 'initialize', params } });
    });
    expect(answer.result.serverInfo.name).toBe('zonesmith');
  });
});
