/** The suites that need no processes, in VS Code's extension host in a web worker. */
import './suites/worker.ts';
import './suites/activation.ts';
import './suites/findings.ts';
import './suites/reading.ts';
import './suites/changing.ts';
import './suites/liveInBrowser.ts';

export { runSuites as run } from './mocha.ts';
