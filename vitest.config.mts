import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // One line per test file, then "Test Files  n passed", "Tests  n passed": the counts that `npm test` prints.
    reporters: ['default'],
    globals: false,
    // A suite without tests is a broken checkout, not a success.
    passWithNoTests: false,
    allowOnly: false,
  },
});
