/** The tests that ask real servers: `npm run test:lab` runs them inside the lab. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.lab.ts'],
    reporters: ['default'],
    // A second lab starts in one of them, and the machine may be busy.
    testTimeout: 60_000,
    passWithNoTests: false,
    allowOnly: false,
  },
});
