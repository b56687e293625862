/** All suites, in VS Code's extension host in Node. */
import './suites/activationTime.ts';
import './suites/activation.ts';
import './suites/findings.ts';
import './suites/reading.ts';
import './suites/navigation.ts';
import './suites/changing.ts';
import './suites/tasks.ts';
import './suites/commands.ts';
import './suites/live.ts';

export { runSuites as run } from './mocha.ts';
