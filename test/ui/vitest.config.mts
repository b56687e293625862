/** The tests of what users see: `npx vitest run --config test/ui/vitest.config.mts`. They want the packaged extension. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.ui.ts'],
    reporters: ['verbose'],
    // A file has one window, and its tests follow one another in it.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 15_000 } },
    passWithNoTests: false,
    allowOnly: false,
    bail: 0,
  },
});
