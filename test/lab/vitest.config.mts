/** The tests that ask real servers: `npm run test:lab` runs them inside the lab. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.lab.ts'],
    reporters: ['default'],
    testTimeout: 20_000,
    passWithNoTests: false,
    allowOnly: false,
  },
});
