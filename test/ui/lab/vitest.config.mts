/** The tests of live checks as users see them: `npm run test:lab:ui` runs them inside the lab, with the packaged extension. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.lab.ts'],
    reporters: ['verbose'],
    // A file has one window, and what the lab sends is counted.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 15_000 } },
    passWithNoTests: false,
    allowOnly: false,
  },
});
