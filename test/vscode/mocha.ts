/**
 * Mocha inside of an extension host. Its build for browsers runs in Node's host and in a web worker alike; a suite imports
 * `describe` and `it` from here, so that they are set up when it wants them.
 */
import 'mocha/mocha.js';
import type Mocha from 'mocha';

interface Globals {
  readonly Mocha: typeof Mocha;
  readonly describe: Mocha.SuiteFunction;
  readonly it: Mocha.TestFunction;
  readonly before: Mocha.HookFunction;
  readonly afterEach: Mocha.HookFunction;
}

const globals = globalThis as unknown as Globals;

/** One line for each test, then the counts. */
class Lines {
  constructor(runner: Mocha.Runner) {
    let passed = 0;
    let failed = 0;
    runner.on('pass', (test) => {
      passed++;
      console.log(`  ✓ ${test.fullTitle()} (${test.duration} ms)`);
    });
    runner.on('fail', (test, error: Error) => {
      failed++;
      console.log(`  ✗ ${test.fullTitle()}\n      ${error.stack ?? error.message}`);
    });
    runner.on('end', () => console.log(`${passed} passed, ${failed} failed`));
  }
}

const mocha = new globals.Mocha({
  ui: 'bdd',
  reporter: Lines as unknown as Mocha.ReporterConstructor,
  timeout: 30_000,
  forbidOnly: true,
  forbidPending: true,
});
// As before a file of tests: makes the functions.
mocha.suite.emit('pre-require', globalThis, '', mocha);

export const { describe, it, before, afterEach } = globals;

/** Runs what was described; rejects if a test failed, or if there was none. */
export function runSuites(): Promise<void> {
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      if (failures > 0) reject(new Error(`${failures} tests failed`));
      else if (runner.total === 0) reject(new Error('there are no tests'));
      else resolve();
    });
  });
}
