/** That the web suites are where they should be. */
import { extensions } from 'vscode';
import { EXTENSION } from '../editor.ts';
import { equal } from '../expect.ts';
import { describe, it } from '../mocha.ts';

describe('the web host', () => {
  it('is a worker', () => equal('WorkerGlobalScope' in globalThis, true));
  it('has the extension from the web', () => equal(extensions.getExtension(EXTENSION)?.extensionUri.scheme, 'http'));
});
